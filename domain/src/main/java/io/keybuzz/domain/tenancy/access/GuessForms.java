package io.keybuzz.domain.tenancy.access;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The forms under which a password is compared with what everybody tries: programs that guess put digits and signs at the ends
 * of a word, signs between words and look-alikes in place of letters before they try anything else.
 */
final class GuessForms {
    /** More than this at the ends is no trimming but a password of its own; a date has eight. */
    private static final int MOST_TRIMMED = 8;

    private static final int MIN_CORE = 4;
    private static final Pattern HEAD = Pattern.compile("^[^\\p{L}]+");
    private static final Pattern TAIL = Pattern.compile("[^\\p{L}]+$");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private GuessForms() {}

    /** How the text is written first of all: compatible characters as one, in lower case. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The text itself and everything it is a variation of. @param normal as {@link #normal} answers it */
    static Set<String> of(String normal) {
        Set<String> forms = new LinkedHashSet<>();
        String core = TAIL.matcher(normal).replaceFirst("");
        for (String form : new String[] {normal, core, HEAD.matcher(core).replaceFirst("")}) {
            if (form.length() < MIN_CORE || normal.length() - form.length() > MOST_TRIMMED) {
                continue;
            }
            forms.add(form);
            forms.add(joined(form));
            forms.add(joined(plain(form, 'i')));
            forms.add(joined(plain(form, 'l')));
        }
        forms.removeIf(form -> form.length() < MIN_CORE);
        return forms;
    }

    /** Letters and digits alone. */
    static String joined(String normal) {
        return NO_WORD.matcher(normal).replaceAll("");
    }

    /** Look-alikes as the letters they stand for. @param one the letter that 1 and ! stand for */
    static String plain(String normal, char one) {
        StringBuilder plain = new StringBuilder(normal.length());
        normal.chars()
                .forEach(c -> plain.append(
                        switch (c) {
                            case '0' -> 'o';
                            case '1', '!' -> one;
                            case '3' -> 'e';
                            case '4', '@' -> 'a';
                            case '5', '$' -> 's';
                            case '7' -> 't';
                            default -> (char) c;
                        }));
        return plain.toString();
    }
}
