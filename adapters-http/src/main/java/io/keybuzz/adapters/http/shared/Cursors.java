package io.keybuzz.adapters.http.shared;

import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Page keys as callers see them: opaque, and signed for the list they belong to, so that one that was forged, cut, or taken
 * from another list or tenant is refused with {@code request/invalid-cursor}.
 */
public final class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 8 + 4 + 16;
    private static final int TAG_BYTES = 12;

    private final SecretKeySpec key;

    public Cursors(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** @param list what the cursor is good for: the list and whose it is */
    String write(PageKey position, String list) {
        ByteBuffer out = ByteBuffer.allocate(KEY_BYTES + TAG_BYTES)
                .putLong(position.at().getEpochSecond())
                .putInt(position.at().getNano())
                .putLong(position.id().getMostSignificantBits())
                .putLong(position.id().getLeastSignificantBits());
        out.put(tag(out.array(), list));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.array());
    }

    PageKey read(String cursor, String list) {
        byte[] bytes = decode(cursor);
        if (bytes.length != KEY_BYTES + TAG_BYTES
                || !MessageDigest.isEqual(tag(bytes, list), Arrays.copyOfRange(bytes, KEY_BYTES, bytes.length))) {
            throw invalid();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Instant at = Instant.ofEpochSecond(in.getLong(), in.getInt());
        return new PageKey(at, new UUID(in.getLong(), in.getLong()));
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException malformed) {
            throw invalid();
        }
    }

    private byte[] tag(byte[] bytes, String list) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(bytes, 0, KEY_BYTES);
            return Arrays.copyOf(mac.doFinal(list.getBytes(StandardCharsets.UTF_8)), TAG_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static Refusal invalid() {
        return CommonProblem.INVALID_CURSOR.refuse("The cursor is not one we gave for this list");
    }
}
