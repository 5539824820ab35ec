package io.keybuzz.domain.ticketing.search;

import java.util.List;
import java.util.Optional;

/** The first step of {@link FrenchStemmer}. */
final class FrenchNouns {
    private static final List<String> NOUNS =
            List.of("ances", "iqUes", "ismes", "ables", "istes", "ance", "iqUe", "isme", "able", "iste", "eux");
    private static final List<String> ACTIONS = List.of("atrices", "ations", "ateurs", "atrice", "ation", "ateur");

    private final Stem word;

    FrenchNouns(Stem word) {
        this.word = word;
    }

    /** Endings of nouns, adjectives and adverbs. Returns whether endings of verbs are looked at although one was found. */
    boolean cut() {
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
            if (word.inRv("amment")) {
                word.swap(word.ends("amment") ? "amment" : "emment", word.ends("amment") ? "ant" : "ent");
            }
            return Optional.of(true);
        }
        Optional<String> way = word.longest(List.of("ements", "ement"));
        if (way.isPresent()) {
            if (word.inRv(way.get())) {
                word.cut(way.get().length());
                afterWay();
            }
            return Optional.of(false);
        }
        Optional<String> plain = word.longest(List.of("ments", "ment"));
        if (plain.isPresent()) {
            int start = word.length() - plain.get().length();
            if (start > word.rv() && word.isVowel(start - 1)) {
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
        } else if ((word.ends("ièr") || word.ends("Ièr")) && word.inRv("ièr")) {
            word.cut(3);
            word.append("i");
        }
    }

    private void plainNoun() {
        Optional<String> action = word.longest(ACTIONS);
        Optional<String> noun = word.longest(NOUNS);
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
        Optional<String> quality = word.longest(List.of("ités", "ité"));
        Optional<String> active = word.longest(List.of("ives", "ive", "ifs", "if"));
        Optional<String> feminine = word.longest(List.of("euses", "euse"));
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
}
