package io.keybuzz.domain.shared;

import java.util.Optional;

/** The rules every stored text obeys; PostgreSQL refuses U+0000 and would turn a lone surrogate into '?'. */
public final class Texts {
    private Texts() {}

    /** Whether the text can be stored and read back to the letter: no U+0000, no lone surrogate. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** A storable form of foreign text: what cannot be stored becomes U+FFFD. Ours to use on mail, never on API input. */
    public static String storable(String text) {
        if (isStorable(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c));
        return out.toString();
    }

    /** Whether there is anything to read: not only white space or zero-width characters. */
    public static boolean hasContent(String text) {
        return text.codePoints()
                .anyMatch(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.CONTROL);
    }

    /** Length as people count it: code points, not UTF-16 units. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The first {@code max} code points. */
    public static String truncate(String text, int max) {
        return length(text) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
    }

    /** Whether the text has neither line breaks nor other control characters, so that it can become a mail's header. */
    public static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(Texts::breaksLine);
    }

    /** Whether the text has characters that turn the direction of what stands around it, so that it reads as something else. */
    public static boolean turnsDirection(String text) {
        return text.codePoints().anyMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(breaksLine(c) ? ' ' : c));
        return line.toString();
    }

    private static boolean breaksLine(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    /** Foreign text made one storable line and cut to {@code max} code points; nothing when there is nothing to read in it. */
    public static Optional<String> fitting(String text, int max) {
        String fitting = truncate(oneLine(storable(text)).strip(), max);
        return hasContent(fitting) ? Optional.of(fitting) : Optional.empty();
    }
}
