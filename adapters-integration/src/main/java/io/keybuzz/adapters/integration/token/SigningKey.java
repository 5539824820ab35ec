package io.keybuzz.adapters.integration.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.auth0.jwt.algorithms.Algorithm;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of the tokens and the name it has in their header.
 *
 * @param id made from the secret, the same on every node that has it; tells nothing about it
 */
record SigningKey(String id, Algorithm algorithm) {
    private static final String HMAC = "HmacSHA256";
    private static final int ID_BYTES = 8;

    static SigningKey of(String secret) {
        return new SigningKey(idOf(secret), Algorithm.HMAC256(secret));
    }

    private static String idOf(String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal("key id of access tokens".getBytes(UTF_8)), 0, ID_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + HMAC, missing);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
