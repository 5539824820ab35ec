package io.keybuzz.testkit;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What somebody holds in their hand: reads a secret as it is shown and says the code of an instant (RFC 6238, RFC 4226). */
public final class Authenticator {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    private final byte[] seed;

    /** @param secret in base 32, without padding */
    public Authenticator(String secret) {
        seed = new byte[secret.length() * 5 / 8];
        for (int bit = 0; bit < seed.length * 8; bit++) {
            int letter = LETTERS.indexOf(secret.charAt(bit / 5));
            seed[bit / 8] |= (byte) ((letter >> (4 - bit % 5) & 1) << (7 - bit % 8));
        }
    }

    /** The shared seed itself. */
    public byte[] seed() {
        return seed.clone();
    }

    /** Six digits. */
    public String code(Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(at.getEpochSecond() / STEP_SECONDS)
                    .array());
            int bits = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", bits % 1_000_000);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
