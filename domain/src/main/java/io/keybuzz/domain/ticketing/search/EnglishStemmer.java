package io.keybuzz.domain.ticketing.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stem of an English word by Porter's second algorithm (snowballstem.org), which is the one PostgreSQL has. */
final class EnglishStemmer {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("skis", "ski"),
            Map.entry("skies", "sky"),
            Map.entry("dying", "die"),
            Map.entry("lying", "lie"),
            Map.entry("tying", "tie"),
            Map.entry("idly", "idl"),
            Map.entry("gently", "gentl"),
            Map.entry("ugly", "ugli"),
            Map.entry("early", "earli"),
            Map.entry("only", "onli"),
            Map.entry("singly", "singl"));
    private static final Set<String> INVARIANT = Set.of("sky", "news", "howe", "atlas", "cosmos", "bias", "andes");
    private static final Set<String> DONE_EARLY =
            Set.of("inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed");
    private static final List<String> DOUBLES = List.of("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt");

    /** Longest first: what an ending of the second step becomes. */
    private static final String[][] SECOND = {
        {"ization", "ize"},
        {"ational", "ate"},
        {"fulness", "ful"},
        {"ousness", "ous"},
        {"iveness", "ive"},
        {"tional", "tion"},
        {"biliti", "ble"},
        {"lessli", "less"},
        {"entli", "ent"},
        {"ation", "ate"},
        {"alism", "al"},
        {"aliti", "al"},
        {"ousli", "ous"},
        {"iviti", "ive"},
        {"fulli", "ful"},
        {"enci", "ence"},
        {"anci", "ance"},
        {"abli", "able"},
        {"izer", "ize"},
        {"ator", "ate"},
        {"alli", "al"},
        {"bli", "ble"}
    };

    private static final String[][] THIRD = {
        {"ational", "ate"},
        {"tional", "tion"},
        {"alize", "al"},
        {"icate", "ic"},
        {"iciti", "ic"},
        {"ical", "ic"},
        {"ness", ""},
        {"ful", ""}
    };
    private static final List<String> FOURTH = List.of(
            "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
            "al", "er", "ic");

    private final Stem word;

    private EnglishStemmer(Stem word) {
        this.word = word;
    }

    static String stem(String text) {
        if (text.length() <= 2 || INVARIANT.contains(text)) {
            return text;
        }
        String irregular = IRREGULAR.get(text);
        return irregular != null ? irregular : new EnglishStemmer(new Stem(text, EnglishStemmer::isVowel)).run();
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }

    private String run() {
        markConsonantY();
        word.regions(List.of("gener", "commun", "arsen"));
        plural();
        if (!DONE_EARLY.contains(word.toString())) {
            past();
            finalY();
            second();
            third();
            fourth();
            fifth();
        }
        return word.toString().replace('Y', 'y');
    }

    private void markConsonantY() {
        for (int i = 0; i < word.length(); i++) {
            if (word.at(i) == 'y' && (i == 0 || isVowel(word.at(i - 1)))) {
                word.set(i, 'Y');
            }
        }
    }

    private void plural() {
        if (word.ends("sses")) {
            word.cut(2);
        } else if (word.ends("ied") || word.ends("ies")) {
            word.cut(word.length() > 4 ? 2 : 1);
        } else if (word.ends("s") && !word.ends("us") && !word.ends("ss") && word.hasVowelBefore(word.length() - 2)) {
            word.cut(1);
        }
    }

    private void past() {
        for (String ending : List.of("eedly", "eed")) {
            if (word.ends(ending)) {
                if (word.inR1(ending)) {
                    word.swap(ending, "ee");
                }
                return;
            }
        }
        for (String ending : List.of("ingly", "edly", "ing", "ed")) {
            if (word.ends(ending)) {
                if (word.hasVowelBefore(word.length() - ending.length())) {
                    word.cut(ending.length());
                    repair();
                }
                return;
            }
        }
    }

    private void repair() {
        if (word.ends("at") || word.ends("bl") || word.ends("iz")) {
            word.append("e");
        } else if (DOUBLES.stream().anyMatch(word::ends)) {
            word.cut(1);
        } else if (word.length() <= word.r1() && endsShort()) {
            word.append("e");
        }
    }

    /** Whether the word ends in a short syllable. */
    private boolean endsShort() {
        int n = word.length();
        if (n == 2) {
            return isVowel(word.at(0)) && !isVowel(word.at(1));
        }
        return n > 2
                && !isVowel(word.at(n - 3))
                && isVowel(word.at(n - 2))
                && !isVowel(word.at(n - 1))
                && "wxY".indexOf(word.at(n - 1)) < 0;
    }

    private void finalY() {
        int n = word.length();
        if (n > 2 && (word.at(n - 1) == 'y' || word.at(n - 1) == 'Y') && !isVowel(word.at(n - 2))) {
            word.set(n - 1, 'i');
        }
    }

    private void second() {
        for (String[] pair : SECOND) {
            if (word.ends(pair[0])) {
                if (word.inR1(pair[0])) {
                    word.swap(pair[0], pair[1]);
                }
                return;
            }
        }
        int n = word.length();
        if (word.ends("ogi") && word.inR1("ogi") && n > 3 && word.at(n - 4) == 'l') {
            word.cut(1);
        } else if (word.ends("li") && word.inR1("li") && n > 2 && "cdeghkmnrt".indexOf(word.at(n - 3)) >= 0) {
            word.cut(2);
        }
    }

    private void third() {
        for (String[] pair : THIRD) {
            if (word.ends(pair[0])) {
                if (word.inR1(pair[0])) {
                    word.swap(pair[0], pair[1]);
                }
                return;
            }
        }
        if (word.ends("ative") && word.inR1("ative") && word.inR2("ative")) {
            word.cut(5);
        }
    }

    private void fourth() {
        for (String ending : FOURTH) {
            if (word.ends(ending)) {
                if (word.inR2(ending)) {
                    word.cut(ending.length());
                }
                return;
            }
        }
        int n = word.length();
        if (word.ends("ion") && word.inR2("ion") && n > 3 && (word.at(n - 4) == 's' || word.at(n - 4) == 't')) {
            word.cut(3);
        }
    }

    private void fifth() {
        if (word.ends("e")) {
            if (word.inR2("e")) {
                word.cut(1);
            } else if (word.inR1("e")) {
                word.cut(1);
                if (endsShort()) {
                    word.append("e");
                }
            }
        } else if (word.ends("ll") && word.inR2("l")) {
            word.cut(1);
        }
    }
}
