package io.keybuzz.domain.automation.classification;

import java.text.Normalizer;

/** A text as the lists have it: small letters without accents and digits, one space between words and around it all. */
final class Letters {
    private static final int KNOWN = 0x250;
    private static final char[] PLAIN = plain();

    private Letters() {}

    /** @param most characters that are looked at */
    static String of(String text, int most) {
        StringBuilder words = new StringBuilder(Math.min(text.length(), most) + 8).append(' ');
        for (int i = 0; i < Math.min(text.length(), most); i++) {
            char letter = text.charAt(i);
            char folded = letter < KNOWN ? PLAIN[letter] : ' ';
            if (folded != ' ') {
                words.append(folded);
                twin(letter, words);
            } else if (words.charAt(words.length() - 1) != ' ' && !Character.isLowSurrogate(letter)) {
                words.append(' ');
            }
        }
        return words.charAt(words.length() - 1) == ' '
                ? words.toString()
                : words.append(' ').toString();
    }

    /** Letters that are two. */
    private static void twin(char letter, StringBuilder words) {
        switch (letter) {
            case 'ß' -> words.append('s');
            case 'œ', 'Œ', 'æ', 'Æ' -> words.append('e');
            default -> {}
        }
    }

    private static char[] plain() {
        char[] table = new char[KNOWN];
        for (char letter = 0; letter < KNOWN; letter++) {
            char base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                    .charAt(0);
            char small = Character.toLowerCase(base);
            boolean kept = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
            table[letter] = kept ? small : ' ';
        }
        table['ß'] = 's';
        table['œ'] = 'o';
        table['Œ'] = 'o';
        table['æ'] = 'a';
        table['Æ'] = 'a';
        return table;
    }
}
