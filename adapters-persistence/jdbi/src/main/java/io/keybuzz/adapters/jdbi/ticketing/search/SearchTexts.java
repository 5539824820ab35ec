package io.keybuzz.adapters.jdbi.ticketing.search;

import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.search.SearchQuery;
import io.keybuzz.domain.ticketing.search.SearchWord;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A search as {@code ticketing.search_tickets} takes it: one {@code tsquery} for each closeness, the closest first. They are
 * values and bound like any other; terms have no sign in them that means anything in a {@code tsquery}.
 */
public final class SearchTexts {
    /** The function puts the tenant's mark in its place. */
    static final String MARK = "~";
    /** Before terms of subject, buyer and order. */
    private static final String HEADING = "^";

    private SearchTexts() {}

    /** @param filter what the terms know of it narrows every query */
    public static List<String> levels(SearchQuery query, TicketFilter filter) {
        String facts = SearchFacts.of(filter);
        return Stream.of(
                        all(query, word -> term(HEADING, word.exact())),
                        all(query, word -> loosely(HEADING, word)),
                        all(query, word -> term("", word.exact())),
                        all(query, word -> loosely("", word)))
                .map(level -> level + facts)
                .toList();
    }

    private static String all(SearchQuery query, Function<SearchWord, String> each) {
        return query.words().stream().map(each).collect(Collectors.joining(" & "));
    }

    private static String loosely(String place, SearchWord word) {
        Stream<String> forms = word.forms().stream().sorted().map(form -> term(place, form));
        Stream<String> parts =
                word.parts().isEmpty() ? Stream.empty() : Stream.of("(" + join(place, word.parts(), " & ") + ")");
        Stream<String> beginning = word.beginning() ? Stream.of(term(place, word.exact()) + ":*") : Stream.empty();
        return Stream.of(forms, parts, beginning).flatMap(each -> each).collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String join(String place, Collection<String> terms, String between) {
        return terms.stream().map(term -> term(place, term)).collect(Collectors.joining(between));
    }

    private static String term(String place, String term) {
        return "'" + MARK + place + term.replaceAll("['\\\\~^]", "") + "'";
    }
}
