package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.port.Tickets;

/** The stores of ticketing. */
public record JdbiTicketing(Tickets tickets, TicketViews views) {
    public static JdbiTicketing on(JdbiUnitOfWork work, Outbox outbox, IdSource ids) {
        return new JdbiTicketing(new JdbiTickets(work, outbox, ids), new JdbiTicketViews(work));
    }
}
