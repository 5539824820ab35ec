package io.keybuzz.adapters.jdbi.ticketing.customer;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.application.ticketing.customer.CustomerStores;
import io.keybuzz.domain.ticketing.customer.port.TicketFiling;

/** Makes the stores of customers. */
public final class JdbiCustomerBook {
    private JdbiCustomerBook() {}

    /** @param filing made by whoever keeps the tickets */
    public static CustomerStores on(JdbiUnitOfWork work, TicketFiling filing) {
        return new CustomerStores(new JdbiCustomers(work), new JdbiCustomerNotes(work), filing);
    }
}
