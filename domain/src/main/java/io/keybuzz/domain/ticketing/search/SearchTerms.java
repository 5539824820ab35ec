package io.keybuzz.domain.ticketing.search;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text is found by: its words as they are, their French and English stems, and numbers and addresses whole. All of it
 * without capitals, accents and ligatures.
 */
final class SearchTerms {
    /** Longer ones are nothing that people look for. */
    static final int MAX_TERM = 100;

    private static final Pattern BETWEEN_WORDS = Pattern.compile(
            "[\\x{1}-\\x{2f}\\x{3a}-\\x{60}\\x{7b}-\\x{bf}\\x{d7}\\x{f7}\\x{2000}-\\x{2bff}\\x{3000}-\\x{303f}"
                    + "\\x{10000}-\\x{10ffff}]+");
    private static final Pattern MARKS = Pattern.compile("[\\x{300}-\\x{36f}]+");
    private static final Pattern COMPOUND = Pattern.compile("[a-z0-9]+(?:[-._@+/]+[a-z0-9]+)+");
    private static final Pattern DIGIT_OR_AT = Pattern.compile("[0-9@]");

    private SearchTerms() {}

    static Set<String> of(String text) {
        Set<String> terms = new HashSet<>();
        for (String word : words(text)) {
            String plain = fold(word);
            terms.add(plain);
            terms.add(EnglishStemmer.stem(plain));
            terms.add(fold(FrenchStemmer.stem(word)));
        }
        Matcher compounds = compounds(text);
        while (compounds.find()) {
            if (isWhole(compounds.group())) {
                terms.add(compounds.group());
            }
        }
        terms.removeIf(term -> term.isEmpty() || term.length() > MAX_TERM);
        return terms;
    }

    /** The words of a text in small letters, accents kept. */
    static List<String> words(String text) {
        String spoken = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return List.of(BETWEEN_WORDS.split(spoken)).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether words are parted here. */
    static boolean parts(String sign) {
        return BETWEEN_WORDS.matcher(sign).matches();
    }

    static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o");
    }

    static Matcher compounds(String text) {
        return COMPOUND.matcher(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a compound is one thing, such as an order number or an address, and not words with a hyphen. */
    static boolean isWhole(String compound) {
        return DIGIT_OR_AT.matcher(compound).find();
    }
}
