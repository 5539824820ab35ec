package io.keybuzz.domain.tenancy.twofactor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.domain.shared.TenantId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody holds between the two steps of a login: where the challenge is, and 256 unguessable bits. It is no access
 * token and cannot be mistaken for one; of its secret only the hash is stored.
 */
public final class MfaToken {
    /** Unguessable bytes in one. */
    public static final int SECRET_BYTES = 32;

    private static final String PREFIX = "mfa_";
    private static final int ID_BYTES = 16;
    private static final int LENGTH = PREFIX.length() + 86;

    private final TenantId tenant;
    private final UUID challenge;
    private final byte[] secret;

    private MfaToken(TenantId tenant, UUID challenge, byte[] secret) {
        this.tenant = tenant;
        this.challenge = challenge;
        this.secret = secret;
    }

    public static MfaToken of(TenantId tenant, UUID challenge, byte[] secret) {
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("the secret has " + SECRET_BYTES + " bytes");
        }
        return new MfaToken(tenant, challenge, secret.clone());
    }

    /** Nothing for a text that is not exactly as {@link #printed} makes it. */
    public static Optional<MfaToken> parse(String text) {
        if (text.length() != LENGTH || !text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.substring(PREFIX.length()));
            ByteBuffer in = ByteBuffer.wrap(bytes);
            TenantId tenant = new TenantId(new UUID(in.getLong(), in.getLong()));
            UUID challenge = new UUID(in.getLong(), in.getLong());
            MfaToken token = new MfaToken(tenant, challenge, Arrays.copyOfRange(bytes, 2 * ID_BYTES, bytes.length));
            return Optional.of(token).filter(same -> same.printed().equals(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    public TenantId tenant() {
        return tenant;
    }

    public UUID challenge() {
        return challenge;
    }

    public String printed() {
        byte[] bytes = ByteBuffer.allocate(2 * ID_BYTES + secret.length)
                .putLong(tenant.value().getMostSignificantBits())
                .putLong(tenant.value().getLeastSignificantBits())
                .putLong(challenge.getMostSignificantBits())
                .putLong(challenge.getLeastSignificantBits())
                .put(secret)
                .array();
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** How its secret is stored. */
    public String hash() {
        return Hashes.sha256(secret);
    }

    /** Whether this is the secret with that hash. */
    boolean proves(String hash) {
        return MessageDigest.isEqual(hash().getBytes(UTF_8), hash.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "MfaToken[…]";
    }
}
