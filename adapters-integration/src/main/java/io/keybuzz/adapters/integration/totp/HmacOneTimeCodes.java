package io.keybuzz.adapters.integration.totp;

import io.keybuzz.domain.tenancy.twofactor.port.OneTimeCodes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-1 over the step and the truncation of RFC 4226 §5.3: what every authenticator does by default. */
public final class HmacOneTimeCodes implements OneTimeCodes {
    private static final String HMAC = "HmacSHA1";
    private static final int MODULUS = 1_000_000;

    private final SecureRandom random = new SecureRandom();

    @Override
    public byte[] newSecret(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return secret;
    }

    @Override
    public String code(byte[] seed, long step) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(seed, HMAC));
            byte[] digest =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = digest[digest.length - 1] & 0xF;
            int number = ByteBuffer.wrap(digest).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + HMAC, missing);
        }
    }
}
