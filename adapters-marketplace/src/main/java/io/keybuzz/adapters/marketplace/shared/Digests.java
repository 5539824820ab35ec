package io.keybuzz.adapters.marketplace.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Fingerprints that identify without telling. */
public final class Digests {
    private Digests() {}

    /** SHA-256 of the UTF-8 form, in lower case hexadecimal. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    /**
     * Tells two texts apart by their letters and digits alone, so that line breaks, re-encoding and quoting of the same
     * text on another way to us make no difference. 16 hexadecimal digits.
     */
    public static String ofLetters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return HexFormat.of().formatHex(digest(letters.toString().toLowerCase(Locale.ROOT)), 0, 8);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
