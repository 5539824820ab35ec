package io.keybuzz.adapters.http.ticketing;

import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;

/** Ticket ids in a path; what is no id is no ticket. */
final class TicketIds {
    private TicketIds() {}

    static TicketId parse(String text) {
        return Uuids.parse(text)
                .map(TicketId::new)
                .orElseThrow(() -> TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket"));
    }
}
