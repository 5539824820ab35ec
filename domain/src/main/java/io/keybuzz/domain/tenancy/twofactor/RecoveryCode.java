package io.keybuzz.domain.tenancy.twofactor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that stands in for a lost phone, once: 120 unguessable bits as six groups of four characters. It needs no slow hash,
 * because nobody can try 2^120 of them.
 */
public final class RecoveryCode {
    /** How many somebody gets. */
    public static final int COUNT = 10;

    /** Unguessable bytes in one. */
    public static final int BYTES = 15;

    private static final Pattern GROUP = Pattern.compile(".{4}(?=.)");
    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{24}");

    private final String letters;

    private RecoveryCode(String letters) {
        this.letters = letters;
    }

    public static RecoveryCode of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("a recovery code is made of " + BYTES + " bytes");
        }
        return new RecoveryCode(Base32.encode(random));
    }

    /** What somebody typed, with or without dashes and capitals; nothing when it cannot be a recovery code. */
    public static Optional<RecoveryCode> parse(String typed) {
        String letters = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(letters).matches() ? Optional.of(new RecoveryCode(letters)) : Optional.empty();
    }

    /** How it is shown, the one time it is. */
    public String printed() {
        return GROUP.matcher(letters).replaceAll("$0-");
    }

    /** How it is stored. */
    public String hash() {
        return Hashes.sha256(letters.getBytes(UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecoveryCode that && letters.equals(that.letters);
    }

    @Override
    public int hashCode() {
        return letters.hashCode();
    }

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
