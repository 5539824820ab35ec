package io.keybuzz.benchmarks.search;

import io.keybuzz.benchmarks.inside.KeyBuzzInside;
import java.util.function.ToIntFunction;

/**
 * One thing that is asked again and again.
 *
 * @param kind what it is counted among
 * @param text what is asked, for people
 * @param ask asks it and tells how many rows came
 */
record Question(Kind kind, String text, ToIntFunction<KeyBuzzInside> ask) {
    /** What belongs together in the table. */
    enum Kind {
        KEYS("the same 50 rows by their keys", false),
        ONE_WORD("search, one word", true),
        TWO_WORDS("search, two words", true),
        ACCENTS("search, accents and names", true),
        ENGLISH("search, English", true),
        WHOLE("search, numbers and addresses", true),
        NARROWED("search, with a filter", true),
        ORDERED("search, in another order", true),
        LATER("search, second page", true),
        LIST_FIRST("list, first page", false),
        LIST_DEEP("list, half-way down", false),
        COUNTS("counts of ten views", false);

        private final String label;
        private final boolean search;

        Kind(String label, boolean search) {
            this.label = label;
            this.search = search;
        }

        String label() {
            return label;
        }

        /** Whether it is held to what the project asks of a search. */
        boolean isSearch() {
            return search;
        }
    }
}
