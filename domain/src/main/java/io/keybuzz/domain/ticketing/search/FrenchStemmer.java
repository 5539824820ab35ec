package io.keybuzz.domain.ticketing.search;

import java.util.List;
import java.util.Optional;

/** The stem of a French word by Snowball's algorithm (snowballstem.org), which is the one PostgreSQL has. */
final class FrenchStemmer {
    private static final String VOWELS = "aeiouyâàëéêèïîôûù";
    private static final List<String> NOUNS =
            List.of("ances", "iqUes", "ismes", "ables", "istes", "ance", "iqUe", "isme", "able", "iste", "eux");
    private static final List<String> ACTIONS = List.of("atrices", "ations", "ateurs", "atrice", "ation", "ateur");
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
    private int rv;

    private FrenchStemmer(Stem word) {
        this.word = word;
    }

    static String stem(String text) {
        return new FrenchStemmer(new Stem(text, c -> VOWELS.indexOf(c) >= 0)).run();
    }

    private String run() {
        markConsonants();
        word.regions(List.of());
        rv = verbRegion();
        String before = word.toString();
        boolean verbsToo = noun();
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

    private boolean inRv(String ending) {
        return word.length() - ending.length() >= rv;
    }

    private Optional<String> longest(List<String> endings) {
        return endings.stream().filter(word::ends).findFirst();
    }

    /** Endings of nouns, adjectives and adverbs. Returns whether endings of verbs are looked at although one was found. */
    private boolean noun() {
        for (String ending : List.of("issements", "issement")) {
            int start = word.length() - ending.length();
            if (word.ends(ending) && word.inR1(ending) && start > 0 && !word.isVowel(start - 1)) {
                word.cut(ending.length());
                return false;
            }
            if (word.ends(ending)) {
                return false;
            }
        }
        return adverb().orElseGet(() -> {
            plainNoun();
            return false;
        });
    }

    private Optional<Boolean> adverb() {
        if (word.ends("amment") || word.ends("emment")) {
            if (inRv("amment")) {
                word.swap(word.ends("amment") ? "amment" : "emment", word.ends("amment") ? "ant" : "ent");
            }
            return Optional.of(true);
        }
        Optional<String> way = longest(List.of("ements", "ement"));
        if (way.isPresent()) {
            if (inRv(way.get())) {
                word.cut(way.get().length());
                afterWay();
            }
            return Optional.of(false);
        }
        Optional<String> plain = longest(List.of("ments", "ment"));
        if (plain.isPresent()) {
            int start = word.length() - plain.get().length();
            if (start > rv && word.isVowel(start - 1)) {
                word.cut(plain.get().length());
            }
            return Optional.of(true);
        }
        return Optional.empty();
    }

    private void afterWay() {
        if (word.ends("iv")) {
            if (word.inR2("iv")) {
                word.cut(2);
                if (word.ends("at") && word.inR2("at")) {
                    word.cut(2);
                }
            }
        } else if (word.ends("eus")) {
            if (word.inR2("eus")) {
                word.cut(3);
            } else if (word.inR1("eus")) {
                word.swap("eus", "eux");
            }
        } else if (word.ends("abl") || word.ends("iqU")) {
            if (word.inR2("abl")) {
                word.cut(3);
            }
        } else if ((word.ends("ièr") || word.ends("Ièr")) && inRv("ièr")) {
            word.cut(3);
            word.append("i");
        }
    }

    private void plainNoun() {
        Optional<String> action = longest(ACTIONS);
        Optional<String> noun = longest(NOUNS);
        if (action.isPresent()) {
            if (word.inR2(action.get())) {
                word.cut(action.get().length());
                icToIqU();
            }
        } else if (noun.isPresent()) {
            if (word.inR2(noun.get())) {
                word.cut(noun.get().length());
            }
        } else if (!swapInR2("logies", "log")
                && !swapInR2("logie", "log")
                && !swapInR2("usions", "u")
                && !swapInR2("utions", "u")
                && !swapInR2("usion", "u")
                && !swapInR2("ution", "u")
                && !swapInR2("ences", "ent")
                && !swapInR2("ence", "ent")) {
            quality();
        }
    }

    private void quality() {
        Optional<String> quality = longest(List.of("ités", "ité"));
        Optional<String> active = longest(List.of("ives", "ive", "ifs", "if"));
        Optional<String> feminine = longest(List.of("euses", "euse"));
        if (quality.isPresent()) {
            if (word.inR2(quality.get())) {
                word.cut(quality.get().length());
                afterQuality();
            }
        } else if (active.isPresent()) {
            if (word.inR2(active.get())) {
                word.cut(active.get().length());
                if (word.ends("at") && word.inR2("at")) {
                    word.cut(2);
                    icToIqU();
                }
            }
        } else if (word.ends("eaux")) {
            word.cut(1);
        } else if (word.ends("aux")) {
            if (word.inR1("aux")) {
                word.swap("aux", "al");
            }
        } else if (feminine.isPresent()) {
            if (word.inR2(feminine.get())) {
                word.cut(feminine.get().length());
            } else if (word.inR1(feminine.get())) {
                word.swap(feminine.get(), "eux");
            }
        }
    }

    private void afterQuality() {
        if (word.ends("abil")) {
            if (word.inR2("abil")) {
                word.cut(4);
            } else {
                word.swap("abil", "abl");
            }
        } else if (word.ends("ic")) {
            icToIqU();
        } else if (word.ends("iv") && word.inR2("iv")) {
            word.cut(2);
        }
    }

    private void icToIqU() {
        if (word.ends("ic")) {
            if (word.inR2("ic")) {
                word.cut(2);
            } else {
                word.swap("ic", "iqU");
            }
        }
    }

    private boolean swapInR2(String ending, String other) {
        if (word.ends(ending) && word.inR2(ending)) {
            word.swap(ending, other);
        }
        return word.ends(ending);
    }

    private boolean iVerb() {
        Optional<String> ending = longest(I_VERBS).filter(this::inRv);
        int start = word.length() - ending.map(String::length).orElse(0);
        if (ending.isPresent() && start > rv && !word.isVowel(start - 1)) {
            word.cut(ending.get().length());
            return true;
        }
        return false;
    }

    private boolean otherVerb() {
        Optional<String> first = longest(E_VERBS).filter(this::inRv);
        Optional<String> second = longest(A_VERBS).filter(this::inRv);
        if (word.ends("ions") && inRv("ions") && !word.ends("erions") && !word.ends("assions")) {
            if (word.inR2("ions")) {
                word.cut(4);
                return true;
            }
            return false;
        }
        if (second.isPresent()
                && first.map(String::length).orElse(0) < second.get().length()) {
            word.cut(second.get().length());
            if (word.ends("e") && inRv("e")) {
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
        if (word.ends("ion") && inRv("ion")) {
            if (word.inR2("ion") && n - 4 >= rv && (word.at(n - 4) == 's' || word.at(n - 4) == 't')) {
                word.cut(3);
            }
            return;
        }
        Optional<String> trade = longest(List.of("ière", "Ière", "ier", "Ier")).filter(this::inRv);
        if (trade.isPresent()) {
            word.swap(trade.get(), "i");
        } else if (word.ends("e") && inRv("e")) {
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
