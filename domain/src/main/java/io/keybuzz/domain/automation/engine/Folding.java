package io.keybuzz.domain.automation.engine;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts as they are compared: in small letters, without accents, each stretch of white space one space. So "COLIS ABÎMÉ" is
 * "colis abime", "Straße" is "strasse" and "cœur" is "coeur". Signs stay what they are, save the typographic apostrophe.
 */
public final class Folding {
    private Folding() {}

    public static String fold(String text) {
        return isPlain(text) ? squeezed(text.toLowerCase(Locale.ROOT)) : squeezed(plain(text));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                letter(out, c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static void letter(StringBuilder out, char c) {
        switch (c) {
            case 'ß', 'ẞ' -> out.append("ss");
            case 'œ', 'Œ' -> out.append("oe");
            case 'æ', 'Æ' -> out.append("ae");
            case 'ø', 'Ø' -> out.append('o');
            case '’', '‘' -> out.append('\'');
            default -> out.append(c);
        }
    }

    private static String squeezed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }
}
