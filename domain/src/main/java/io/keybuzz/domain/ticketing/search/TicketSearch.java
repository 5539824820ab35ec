package io.keybuzz.domain.ticketing.search;

import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A search with nothing left to find out.
 *
 * @param query its sort counts only if {@code byCloseness} is false
 */
public record TicketSearch(SearchQuery words, TicketQuery query, boolean byCloseness) {
    /** The closest first, or in the order that is asked for. */
    public static TicketSearch of(
            SearchQuery words, TicketFilter filter, Optional<TicketSort> sort, UUID me, Instant now) {
        return new TicketSearch(
                words, TicketQuery.of(filter, sort.orElseGet(TicketSort::newest), me, now), sort.isEmpty());
    }

    /** The same search among the tickets of whoever customers have become a part of; for stores, which know that. */
    public TicketSearch following(UnaryOperator<UUID> survivor) {
        return new TicketSearch(words, query.following(survivor), byCloseness);
    }

    /** The ticket with what answers in it, if it does and is wanted. @param bodies of its messages, newest first */
    public Optional<FoundTicket> find(TicketView ticket, List<String> bodies) {
        if (ticket.mergedInto() != null || !query.wants(ticket)) {
            return Optional.empty();
        }
        Closeness closeness = words.closeness(heading(ticket), bodies);
        return closeness == Closeness.NONE
                ? Optional.empty()
                : Optional.of(FoundTicket.of(ticket, closeness, new Excerpts(words), bodies));
    }

    private static String heading(TicketView ticket) {
        return Stream.of(ticket.subject(), ticket.customerName(), ticket.customerEmail(), ticket.externalId())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    public boolean ascending() {
        return !byCloseness && query.sort().ascending();
    }

    /** Where a ticket stands in the answer. */
    public PageKey placeOf(FoundTicket found) {
        return byCloseness ? found.placeByCloseness() : query.sort().placeOf(found.ticket());
    }
}
