package io.keybuzz.domain.ticketing.search;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One word that is looked for, without capitals and accents.
 *
 * @param exact as it was typed
 * @param forms its stems; what has one of them is another form of the word
 * @param parts of a number or an address; where all of them are, the whole may be
 * @param beginning whether it may go on
 */
public record SearchWord(String exact, Set<String> forms, List<String> parts, boolean beginning) {
    private static final int SHORTEST_BEGINNING = 2;

    public SearchWord {
        forms = Set.copyOf(forms);
        parts = List.copyOf(parts);
    }

    static SearchWord of(String word) {
        String plain = SearchTerms.fold(word);
        Set<String> forms =
                new TreeSet<>(List.of(plain, EnglishStemmer.stem(plain), SearchTerms.fold(FrenchStemmer.stem(word))));
        forms.remove("");
        return new SearchWord(plain, forms, List.of(), false);
    }

    /** A number or an address. */
    static SearchWord whole(String compound) {
        return new SearchWord(compound, Set.of(compound), SearchTerms.words(compound), false);
    }

    /** The last word typed may be one that is not finished. */
    SearchWord unfinished() {
        return new SearchWord(exact, forms, parts, exact.length() >= SHORTEST_BEGINNING);
    }

    boolean isIn(Set<String> terms) {
        return terms.contains(exact);
    }

    boolean isLooselyIn(Set<String> terms) {
        return forms.stream().anyMatch(terms::contains)
                || (!parts.isEmpty() && terms.containsAll(parts))
                || (beginning && terms.stream().anyMatch(term -> term.startsWith(exact)));
    }
}
