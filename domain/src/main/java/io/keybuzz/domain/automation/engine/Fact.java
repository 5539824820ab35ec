package io.keybuzz.domain.automation.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/**
 * One fact, ready to be compared.
 *
 * @param text folded, of texts, words and flags
 * @param number of counts and measures
 * @param words folded, of sets
 * @param seen as people are shown it
 */
record Fact(boolean known, String text, double number, Set<String> words, String seen) {
    static final Fact UNKNOWN = new Fact(false, "", 0, Set.of(), "");

    static Fact text(String folded, String seen) {
        return new Fact(true, folded, 0, Set.of(), seen);
    }

    static Fact number(double number) {
        return new Fact(true, "", number, Set.of(), shown(number));
    }

    static Fact words(Set<String> folded, String seen) {
        return new Fact(true, "", 0, folded, seen);
    }

    private static String shown(double number) {
        return number == Math.rint(number)
                ? Long.toString((long) number)
                : BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
