package io.keybuzz.application.ticketing.search;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import java.util.Optional;

/**
 * Looks for tickets.
 *
 * @param words as somebody typed them
 * @param filter narrows what is found
 * @param sort the closest first without one
 */
public record SearchTickets(String words, TicketFilter filter, Optional<TicketSort> sort, PageRequest page) {
    /** The closest first, whatever they are like. */
    public static SearchTickets of(String words) {
        return new SearchTickets(words, TicketFilter.any(), Optional.empty(), PageRequest.first());
    }
}
