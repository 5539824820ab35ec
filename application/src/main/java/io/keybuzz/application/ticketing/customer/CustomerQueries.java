package io.keybuzz.application.ticketing.customer;

import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.CustomerNote;
import io.keybuzz.domain.ticketing.customer.CustomerRecord;
import io.keybuzz.domain.ticketing.customer.CustomerWords;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.List;
import java.util.Optional;

/** What is asked about customers. */
final class CustomerQueries {
    private CustomerQueries() {}

    private static Optional<Seen> seen(CustomerRecord customer, String... fields) {
        return Optional.of(new Seen(
                customer.tenant(), AuditNote.of("customer", customer.id().value(), fields)));
    }

    static final class ListCustomersHandler implements UseCase<ListCustomers, Page<CustomerRecord>> {
        private final CustomerStores stores;

        ListCustomersHandler(CustomerStores stores) {
            this.stores = stores;
        }

        @Override
        public Page<CustomerRecord> handle(CallContext call, ListCustomers query) {
            Optional<List<String>> asked = query.words().map(CustomerWords::asked);
            if (asked.isPresent() && asked.get().isEmpty()) {
                return new Page<>(List.of(), Optional.empty());
            }
            return stores.records().list(asked.orElse(List.of()), query.page());
        }
    }

    static final class GetCustomerHandler implements UseCase<GetCustomer, CustomerRecord> {
        private final CustomerStores stores;

        GetCustomerHandler(CustomerStores stores) {
            this.stores = stores;
        }

        @Override
        public CustomerRecord handle(CallContext call, GetCustomer query) {
            return stores.records().require(query.customer());
        }

        @Override
        public Optional<Seen> seen(GetCustomer query, CustomerRecord result) {
            return CustomerQueries.seen(result);
        }
    }

    /** What hangs on a customer: rows are asked for first, and only an empty answer asks whether there is a customer. */
    private static <T> Page<T> below(CustomerStores stores, CustomerId customer, Page<T> page) {
        if (page.items().isEmpty()) {
            stores.records().require(customer);
        }
        return page;
    }

    static final class ListCustomerTicketsHandler implements UseCase<ListCustomerTickets, Page<TicketView>> {
        private final CustomerStores stores;

        ListCustomerTicketsHandler(CustomerStores stores) {
            this.stores = stores;
        }

        @Override
        public Page<TicketView> handle(CallContext call, ListCustomerTickets query) {
            return below(stores, query.customer(), stores.filing().of(query.customer(), query.page()));
        }

        @Override
        public Optional<Seen> seen(ListCustomerTickets query, Page<TicketView> result) {
            return CustomerQueries.seen(stores.records().require(query.customer()), "tickets");
        }
    }

    static final class ListCustomerNotesHandler implements UseCase<ListCustomerNotes, Page<CustomerNote>> {
        private final CustomerStores stores;

        ListCustomerNotesHandler(CustomerStores stores) {
            this.stores = stores;
        }

        @Override
        public Page<CustomerNote> handle(CallContext call, ListCustomerNotes query) {
            return below(stores, query.customer(), stores.notes().of(query.customer(), query.page()));
        }

        @Override
        public Optional<Seen> seen(ListCustomerNotes query, Page<CustomerNote> result) {
            return CustomerQueries.seen(stores.records().require(query.customer()), "notes");
        }
    }
}
