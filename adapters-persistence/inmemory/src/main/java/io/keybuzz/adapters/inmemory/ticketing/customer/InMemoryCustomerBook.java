package io.keybuzz.adapters.inmemory.ticketing.customer;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.application.ticketing.customer.CustomerStores;
import io.keybuzz.domain.ticketing.customer.port.Customers;
import io.keybuzz.domain.ticketing.customer.port.TicketFiling;
import java.util.function.Function;

/** The stores of customers in one database. */
public final class InMemoryCustomerBook {
    private InMemoryCustomerBook() {}

    /** @param filing made by whoever keeps the tickets */
    public static CustomerStores in(InMemoryDatabase database, Function<Customers, TicketFiling> filing) {
        CustomerRows rows = new CustomerRows(database);
        InMemoryCustomers customers = new InMemoryCustomers(rows);
        return new CustomerStores(customers, new InMemoryCustomerNotes(rows), filing.apply(customers));
    }
}
