package io.keybuzz.adapters.jdbi.billing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.domain.billing.port.TicketUsages;

/** The stores of billing. */
public record JdbiBilling(TicketUsages ticketUsages) {
    public static JdbiBilling on(JdbiUnitOfWork work) {
        return new JdbiBilling(new JdbiTicketUsages(work));
    }
}
