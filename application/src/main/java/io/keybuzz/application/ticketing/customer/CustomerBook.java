package io.keybuzz.application.ticketing.customer;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.customer.CustomerNote;
import io.keybuzz.domain.ticketing.customer.CustomerRecord;
import io.keybuzz.domain.ticketing.view.TicketView;

/**
 * Customers of a tenant, for everybody in it. Buyers come in by themselves with their first message. A customer of another
 * tenant is refused like a missing one, with {@code ticketing/customer-not-found}; the id of one that became a part of another
 * leads to that one, wherever it is used.
 */
public interface CustomerBook {
    /** Newest first. */
    Page<CustomerRecord> list(CallContext call, ListCustomers query);

    CustomerRecord get(CallContext call, GetCustomer query);

    /** Refuses with {@code ticketing/invalid-customer} or {@code -customer-taken}. */
    CustomerRecord create(CallContext call, CreateCustomer command);

    /** Refuses like {@link #create}, and a version changed meanwhile with {@code request/stale-version}. */
    CustomerRecord change(CallContext call, ChangeCustomer command);

    /**
     * Makes several customers one: their handles, notes and tickets are the target's. What is a part of it already stays
     * so without a trace. Refuses with {@code ticketing/invalid-customer} a target among the sources, and with
     * {@code -customer-merged} whoever is part of somebody else.
     */
    CustomerRecord merge(CallContext call, MergeCustomers command);

    /** Newest first. */
    Page<TicketView> tickets(CallContext call, ListCustomerTickets query);

    /** Newest first. */
    Page<CustomerNote> notes(CallContext call, ListCustomerNotes query);

    /** Refuses with {@code ticketing/invalid-body}. */
    CustomerNote addNote(CallContext call, AddCustomerNote command);

    /** By its author or whoever is in charge. Refuses with {@code ticketing/customer-note-not-found} or {@code access/not-allowed}. */
    CustomerRecord removeNote(CallContext call, RemoveCustomerNote command);

    static CustomerBook assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new CustomerBookService(runner, ports);
    }
}
