package io.keybuzz.application.ticketing;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.view.TicketFilter;

/** Asks for tickets, newest first. */
public record ListTickets(TicketFilter filter, PageRequest page) {
    public static ListTickets newest() {
        return new ListTickets(TicketFilter.any(), PageRequest.first());
    }
}
