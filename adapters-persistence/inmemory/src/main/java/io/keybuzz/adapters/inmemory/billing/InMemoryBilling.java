package io.keybuzz.adapters.inmemory.billing;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.domain.billing.port.TicketUsages;

/** The stores of billing in one database. */
public final class InMemoryBilling {
    private InMemoryBilling() {}

    public static TicketUsages in(InMemoryDatabase database) {
        return new InMemoryTicketUsages(database);
    }
}
