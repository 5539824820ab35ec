package io.keybuzz.domain.tenancy.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * SHA-256 of a secret, which is all that is stored of it. Enough for secrets of 256 random bits, which nobody guesses; never
 * for passwords.
 *
 * @param hex 64 digits in lower case
 */
public record SecretHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public SecretHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256");
        }
    }

    public static SecretHash of(String secret) {
        return new SecretHash(HexFormat.of().formatHex(digest(secret)));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
