package io.keybuzz.adapters.jdbi.ticketing.search;

import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code ticketing.search_facts} writes among a ticket's terms: the index of terms narrows by it at no more cost than by
 * another word.
 */
public final class SearchFacts {
    private static final Set<FilterField> FIELDS =
            EnumSet.of(FilterField.CHANNEL, FilterField.MARKETPLACE, FilterField.LANGUAGE);
    /** Values that mean nothing in a {@code tsquery} and that no term cuts off; by all others tickets are compared. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} _.-]{1,60}");

    private SearchFacts() {}

    /** Whether the terms say all that the filter wants to know. */
    public static boolean decide(TicketFilter filter) {
        return filter.conditions().stream().allMatch(SearchFacts::decides);
    }

    /** What every query of a search is narrowed by; nothing, if the terms know nothing of the filter. */
    static String of(TicketFilter filter) {
        return filter.conditions().stream()
                .filter(SearchFacts::decides)
                .map(condition -> condition.values().stream()
                        .map(value ->
                                "'" + SearchTexts.MARK + "=" + condition.field().word() + ":" + value + "'")
                        .collect(Collectors.joining(" | ", " & (", ")")))
                .collect(Collectors.joining());
    }

    private static boolean decides(Condition condition) {
        return FIELDS.contains(condition.field())
                && condition.values().stream()
                        .allMatch(value -> PLAIN.matcher(value).matches());
    }
}
