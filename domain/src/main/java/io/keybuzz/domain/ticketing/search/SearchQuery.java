package io.keybuzz.domain.ticketing.search;

import io.keybuzz.domain.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The words somebody looks for. All of them have to be in a ticket.
 *
 * @param words at most {@link #MOST_WORDS}; without any, nothing is found
 */
public record SearchQuery(List<SearchWord> words) {
    /** In code points. */
    public static final int MAX_TEXT = 200;

    static final int MOST_WORDS = 12;

    public SearchQuery {
        words = List.copyOf(words);
    }

    /** Reads what was typed; there is no text that cannot be read, and signs between words mean nothing. */
    public static SearchQuery of(String typed) {
        String text = Texts.truncate(typed, MAX_TEXT);
        List<SearchWord> words = new ArrayList<>();
        Matcher compounds = SearchTerms.compounds(text);
        int done = 0;
        while (compounds.find()) {
            if (SearchTerms.isWhole(compounds.group()) && compounds.end() <= text.length()) {
                SearchTerms.words(text.substring(done, compounds.start()))
                        .forEach(word -> words.add(SearchWord.of(word)));
                words.add(SearchWord.whole(compounds.group()));
                done = compounds.end();
            }
        }
        SearchTerms.words(text.substring(done)).forEach(word -> words.add(SearchWord.of(word)));
        words.removeIf(word -> word.exact().isEmpty());
        List<SearchWord> some = words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words;
        List<SearchWord> all = new ArrayList<>(some);
        if (!all.isEmpty()) {
            all.set(all.size() - 1, all.get(all.size() - 1).unfinished());
        }
        return new SearchQuery(all);
    }

    /** How closely a text answers, given apart as its heading and the rest of it. */
    public Closeness closeness(String heading, Iterable<String> bodies) {
        if (words.isEmpty()) {
            return Closeness.NONE;
        }
        Set<String> first = SearchTerms.of(heading);
        if (words.stream().allMatch(word -> word.isIn(first))) {
            return Closeness.HEADING;
        }
        if (words.stream().allMatch(word -> word.isLooselyIn(first))) {
            return Closeness.HEADING_LOOSELY;
        }
        Set<String> all = SearchTerms.of(heading);
        bodies.forEach(body -> all.addAll(SearchTerms.of(body)));
        if (words.stream().allMatch(word -> word.isIn(all))) {
            return Closeness.ANYWHERE;
        }
        return words.stream().allMatch(word -> word.isLooselyIn(all)) ? Closeness.ANYWHERE_LOOSELY : Closeness.NONE;
    }
}
