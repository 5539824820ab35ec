package io.keybuzz.adapters.jdbi.billing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.domain.billing.port.TicketUsages;

/** Makes the stores of billing. */
public final class JdbiBilling {
    private JdbiBilling() {}

    public static TicketUsages on(JdbiUnitOfWork work) {
        return new JdbiTicketUsages(work);
    }
}
