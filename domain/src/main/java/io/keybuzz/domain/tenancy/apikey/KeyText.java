package io.keybuzz.domain.tenancy.apikey;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * An API key as its bearer holds it: {@code kb_}, 10 characters by which it is found, 32 that are its secret (190 bits), and a
 * check of 6, so that a scanner can tell a leaked key from a text that looks like one, and a mistyped key costs no look-up.
 */
public final class KeyText {
    /** What every key starts with. */
    public static final String START = "kb_";

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int PREFIX = START.length() + 10;
    private static final int SECRET = 32;
    private static final int CHECK = 6;
    private static final int LENGTH = PREFIX + SECRET + CHECK;
    private static final Pattern SHAPE = Pattern.compile(START + "[0-9A-Za-z]{" + (LENGTH - START.length()) + "}");

    private final String text;

    private KeyText(String text) {
        this.text = text;
    }

    /** A new key. @param random has to be unguessable */
    public static KeyText make(RandomGenerator random) {
        StringBuilder text = new StringBuilder(LENGTH).append(START);
        while (text.length() < PREFIX + SECRET) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new KeyText(text + check(text.toString()));
    }

    /** The key, or nothing when the text has not its shape or its check is wrong. */
    public static Optional<KeyText> parse(String text) {
        return SHAPE.matcher(text).matches() && text.endsWith(check(text.substring(0, PREFIX + SECRET)))
                ? Optional.of(new KeyText(text))
                : Optional.empty();
    }

    /** Its beginning, which is no secret. */
    public String prefix() {
        return text.substring(0, PREFIX);
    }

    public KeyHash hash() {
        return KeyHash.of(text);
    }

    /** All of it, to be shown to whoever made it, once. */
    public String reveal() {
        return text;
    }

    private static String check(String start) {
        CRC32 crc = new CRC32();
        crc.update(start.getBytes(StandardCharsets.US_ASCII));
        long left = crc.getValue();
        StringBuilder digits = new StringBuilder(CHECK);
        for (int i = 0; i < CHECK; i++) {
            digits.append(ALPHABET.charAt((int) (left % ALPHABET.length())));
            left /= ALPHABET.length();
        }
        return digits.reverse().toString();
    }

    @Override
    public String toString() {
        return prefix() + "…";
    }
}
