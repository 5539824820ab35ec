package io.keybuzz.domain.ticketing.satisfaction;

import io.keybuzz.domain.shared.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a link holds: whose survey it is, so that it is looked for nowhere else, and 256 bits that nobody can guess. Never
 * printed, stored as {@link #hash} only.
 *
 * @param secret base64url without padding, 43 characters
 */
public record SurveyToken(TenantId tenant, String secret) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{65}");
    private static final int TENANT = 22;

    /** What somebody showed us, or nothing when it has not the form of a token. */
    public static Optional<SurveyToken> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        ByteBuffer tenant = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(0, TENANT)));
        return Optional.of(
                new SurveyToken(new TenantId(new UUID(tenant.getLong(), tenant.getLong())), text.substring(TENANT)));
    }

    /** As it stands in a link. */
    public String text() {
        byte[] id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(tenant.value().getMostSignificantBits())
                .putLong(tenant.value().getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id) + secret;
    }

    /** SHA-256 in hexadecimal digits. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "SurveyToken[…]";
    }
}
