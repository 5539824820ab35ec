package io.keybuzz.adapters.integration.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keyed digest that bcrypt is given instead of the password: 44 characters, whatever the password's length. */
final class Prehash {
    private static final String HMAC = "HmacSHA256";

    private Prehash() {}

    /** Equal for passwords that are equal in normal form NFKC (NIST SP 800-63B §5.1.1.2), and for no others. */
    static String of(String pepper, String password) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(utf8(pepper), HMAC));
            mac.update(isEncodable(normal) ? utf8(normal) : utf16(normal));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + HMAC, missing);
        }
    }

    static boolean isEncodable(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }

    /** With lone surrogates kept; a charset would turn each into '?' and so make passwords equal. */
    private static byte[] utf16(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
