package io.keybuzz.domain.ticketing.search;

import java.util.List;
import java.util.Optional;

/** A word while it is cut down to its stem, with the regions that Snowball's algorithms speak of. */
final class Stem {
    /** What counts as a vowel. */
    @FunctionalInterface
    interface Vowels {
        boolean has(char c);
    }

    private final StringBuilder text;
    private final Vowels vowels;
    private int r1;
    private int r2;
    private int rv;

    Stem(String text, Vowels vowels) {
        this.text = new StringBuilder(text);
        this.vowels = vowels;
    }

    /** Finds the regions after the first, and the second, consonant that follows a vowel. @param wholes beginnings that end one */
    void regions(List<String> wholes) {
        r1 = wholes.stream()
                .filter(whole -> text.indexOf(whole) == 0)
                .findFirst()
                .map(String::length)
                .orElseGet(() -> afterConsonant(0));
        r2 = afterConsonant(r1);
    }

    private int afterConsonant(int from) {
        int i = from;
        while (i < text.length() && !vowels.has(text.charAt(i))) {
            i++;
        }
        while (i < text.length() && vowels.has(text.charAt(i))) {
            i++;
        }
        return Math.min(text.length(), i + 1);
    }

    int r1() {
        return r1;
    }

    boolean inR1(String ending) {
        return text.length() - ending.length() >= r1;
    }

    boolean inR2(String ending) {
        return text.length() - ending.length() >= r2;
    }

    /** The region in which endings of verbs are looked for. */
    void verbRegion(int start) {
        rv = start;
    }

    int rv() {
        return rv;
    }

    boolean inRv(String ending) {
        return text.length() - ending.length() >= rv;
    }

    /** The first of these that the word ends in. */
    Optional<String> longest(List<String> endings) {
        return endings.stream().filter(this::ends).findFirst();
    }

    int length() {
        return text.length();
    }

    char at(int index) {
        return text.charAt(index);
    }

    boolean isVowel(int index) {
        return vowels.has(text.charAt(index));
    }

    boolean ends(String ending) {
        int start = text.length() - ending.length();
        return start >= 0 && text.indexOf(ending, start) == start;
    }

    boolean hasVowelBefore(int end) {
        for (int i = 0; i < end; i++) {
            if (vowels.has(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    void set(int index, char c) {
        text.setCharAt(index, c);
    }

    void cut(int signs) {
        text.setLength(text.length() - signs);
    }

    void append(String signs) {
        text.append(signs);
    }

    void swap(String ending, String other) {
        cut(ending.length());
        append(other);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
