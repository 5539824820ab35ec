package io.keybuzz.adapters.marketplace.shared;

import io.keybuzz.domain.shared.Texts;
import java.util.regex.Pattern;

/** Foreign text made fit for our fields. */
public final class Lines {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private Lines() {}

    /** One line without control characters or text-direction overrides, at most {@code max} code points. */
    public static String single(String text, int max) {
        if (isPlain(text)) {
            return Texts.truncate(text.strip(), max).strip();
        }
        String line = BLANKS.matcher(UNSEEN.matcher(text).replaceAll(" ")).replaceAll(" ");
        return Texts.truncate(Texts.storable(line.strip()), max).strip();
    }

    /** Several lines: LF only, no trailing blanks, at most one empty line in a row, no control characters but tabs. */
    public static String block(String text, int max) {
        String lf = text.replace("\r\n", "\n").replace('\r', '\n');
        return Texts.truncate(strip(tight(Texts.storable(lf))), max);
    }

    /** Printable ASCII without two blanks in a row, which is most of what comes. */
    private static boolean isPlain(String text) {
        boolean afterBlank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (afterBlank && c == ' ')) {
                return false;
            }
            afterBlank = c == ' ';
        }
        return true;
    }

    /** By hand, because patterns for this take quadratic time on long runs of blanks. */
    private static String tight(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int lineEnds = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c)) {
                continue;
            }
            if (c != '\n') {
                out.append(c);
                lineEnds = isTrailing(c) ? lineEnds : 0;
                continue;
            }
            int end = out.length();
            while (end > 0 && isTrailing(out.charAt(end - 1))) {
                end--;
            }
            out.setLength(end);
            if (++lineEnds <= 2) {
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static boolean isControl(char c) {
        return c != '\n' && c != '\t' && Character.isISOControl(c);
    }

    private static boolean isTrailing(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }

    private static String strip(String text) {
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        int end = text.length();
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
    }
}
