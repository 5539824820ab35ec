package io.keybuzz.domain.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An addr-spec without display name: one local part, one {@code @}, a dotted domain, at most 254 characters (RFC 5321
 * §4.5.3.1.3). The domain is kept in lower case; the local part as given, because a relay alias must be answered to the
 * letter.
 */
public record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254;
    private static final Pattern GRAMMAR = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.)+[\\p{L}\\p{N}-]{2,63}");

    /** @throws IllegalArgumentException when the text is not an address of this grammar */
    public EmailAddress {
        if (!matches(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
        int at = value.lastIndexOf('@');
        value = value.substring(0, at) + value.substring(at).toLowerCase(Locale.ROOT);
    }

    /** The address, or nothing when the text is not one. */
    public static Optional<EmailAddress> parse(String text) {
        String trimmed = text.strip();
        return matches(trimmed) ? Optional.of(new EmailAddress(trimmed)) : Optional.empty();
    }

    /** The form under which an account is found: all lower case. */
    public String canonical() {
        return value.toLowerCase(Locale.ROOT);
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    private static boolean matches(String text) {
        return text.length() <= MAX_LENGTH && GRAMMAR.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
