package io.keybuzz.application.ticketing;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketId;

/** Changes fields of a ticket; those that are not mentioned stay. */
public record ChangeTicket(TicketId ticket, TicketChange change, ExpectedVersion expected) {
    /** Whatever version the ticket has. */
    public static ChangeTicket of(TicketId ticket, TicketChange change) {
        return new ChangeTicket(ticket, change, ExpectedVersion.any());
    }
}
