package io.keybuzz.domain.ticketing.search;

import java.util.List;
import java.util.Optional;

/** The stem of a French word by Snowball's algorithm (snowballstem.org), which is the one PostgreSQL has. */
final class FrenchStemmer {
    private static final String VOWELS = "aeiouyâàëéêèïîôûù";
    private static final List<String> I_VERBS = List.of(
            "issaIent",
            "issantes",
            "issions",
            "iraIent",
            "issante",
            "issants",
            "issent",
            "issais",
            "issait",
            "issant",
            "issiez",
            "issons",
            "irions",
            "irent",
            "iriez",
            "irons",
            "iront",
            "irais",
            "irait",
            "isses",
            "issez",
            "îmes",
            "îtes",
            "irai",
            "iras",
            "irez",
            "isse",
            "ies",
            "ira",
            "ît",
            "ie",
            "ir",
            "is",
            "it",
            "i");
    private static final List<String> E_VERBS = List.of(
            "eraIent", "erions", "èrent", "erais", "erait", "eriez", "erons", "eront", "erai", "eras", "erez", "ées",
            "era", "iez", "ée", "és", "er", "ez", "é");
    private static final List<String> A_VERBS = List.of(
            "assions", "assent", "assiez", "aIent", "antes", "asses", "âmes", "âtes", "ante", "ants", "asse", "ais",
            "ait", "ant", "ât", "ai", "as", "a");

    private final Stem word;

    private FrenchStemmer(Stem word) {
        this.word = word;
    }

    static String stem(String text) {
        return new FrenchStemmer(new Stem(text, c -> VOWELS.indexOf(c) >= 0)).run();
    }

    private String run() {
        markConsonants();
        word.regions(List.of());
        word.verbRegion(verbRegion());
        String before = word.toString();
        boolean verbsToo = new FrenchNouns(word).cut();
        boolean changed = !word.toString().equals(before);
        if (!changed || verbsToo) {
            String unverbed = word.toString();
            if (!iVerb() && !otherVerb()) {
                changed = changed && !word.toString().equals(before);
            }
            changed = changed || !word.toString().equals(unverbed);
        }
        if (changed) {
            if (word.ends("Y")) {
                word.swap("Y", "i");
            } else if (word.ends("ç")) {
                word.swap("ç", "c");
            }
        } else {
            residual();
        }
        undouble();
        unaccent();
        return word.toString().replace('I', 'i').replace('U', 'u').replace('Y', 'y');
    }

    private void markConsonants() {
        for (int i = 0; i < word.length(); i++) {
            char c = word.at(i);
            boolean after = i > 0 && word.isVowel(i - 1);
            boolean before = i + 1 < word.length() && word.isVowel(i + 1);
            if (c == 'u' && ((after && before) || (i > 0 && word.at(i - 1) == 'q'))) {
                word.set(i, 'U');
            } else if (c == 'i' && after && before) {
                word.set(i, 'I');
            } else if (c == 'y' && (after || before)) {
                word.set(i, 'Y');
            }
        }
    }

    private int verbRegion() {
        int n = word.length();
        boolean known = List.of("par", "col", "tap").stream().anyMatch(word.toString()::startsWith);
        if (n >= 3 && (known || (word.isVowel(0) && word.isVowel(1)))) {
            return 3;
        }
        for (int i = 1; i < n; i++) {
            if (word.isVowel(i)) {
                return i + 1;
            }
        }
        return n;
    }

    private boolean iVerb() {
        Optional<String> ending = word.longest(I_VERBS).filter(word::inRv);
        int start = word.length() - ending.map(String::length).orElse(0);
        if (ending.isPresent() && start > word.rv() && !word.isVowel(start - 1)) {
            word.cut(ending.get().length());
            return true;
        }
        return false;
    }

    private boolean otherVerb() {
        Optional<String> first = word.longest(E_VERBS).filter(word::inRv);
        Optional<String> second = word.longest(A_VERBS).filter(word::inRv);
        if (word.ends("ions") && word.inRv("ions") && !word.ends("erions") && !word.ends("assions")) {
            if (word.inR2("ions")) {
                word.cut(4);
                return true;
            }
            return false;
        }
        if (second.isPresent()
                && first.map(String::length).orElse(0) < second.get().length()) {
            word.cut(second.get().length());
            if (word.ends("e") && word.inRv("e")) {
                word.cut(1);
            }
            return true;
        }
        first.ifPresent(ending -> word.cut(ending.length()));
        return first.isPresent();
    }

    private void residual() {
        int n = word.length();
        if (n > 1 && word.ends("s") && "aiouès".indexOf(word.at(n - 2)) < 0) {
            word.cut(1);
        }
        n = word.length();
        if (word.ends("ion") && word.inRv("ion")) {
            if (word.inR2("ion") && n - 4 >= word.rv() && (word.at(n - 4) == 's' || word.at(n - 4) == 't')) {
                word.cut(3);
            }
            return;
        }
        Optional<String> trade =
                word.longest(List.of("ière", "Ière", "ier", "Ier")).filter(word::inRv);
        if (trade.isPresent()) {
            word.swap(trade.get(), "i");
        } else if (word.ends("e") && word.inRv("e")) {
            word.cut(1);
        }
    }

    private void undouble() {
        if (List.of("enn", "onn", "ett", "ell", "eill").stream().anyMatch(word::ends)) {
            word.cut(1);
        }
    }

    private void unaccent() {
        int i = word.length() - 1;
        while (i >= 0 && !word.isVowel(i)) {
            i--;
        }
        if (i >= 0 && i < word.length() - 1 && (word.at(i) == 'é' || word.at(i) == 'è')) {
            word.set(i, 'e');
        }
    }
}
