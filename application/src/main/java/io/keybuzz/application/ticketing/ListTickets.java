package io.keybuzz.application.ticketing;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketSort;

/** Asks for tickets. */
public record ListTickets(TicketFilter filter, TicketSort sort, PageRequest page) {
    /** Newest first. */
    public ListTickets(TicketFilter filter, PageRequest page) {
        this(filter, TicketSort.newest(), page);
    }

    public static ListTickets newest() {
        return new ListTickets(TicketFilter.any(), PageRequest.first());
    }
}
