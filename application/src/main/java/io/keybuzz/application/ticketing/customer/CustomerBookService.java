package io.keybuzz.application.ticketing.customer;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.CustomerNote;
import io.keybuzz.domain.ticketing.customer.CustomerRecord;
import io.keybuzz.domain.ticketing.view.TicketView;

final class CustomerBookService implements CustomerBook {
    private final UseCaseRunner runner;
    private final CustomerStores stores;
    private final IdSource ids;

    CustomerBookService(UseCaseRunner runner, TicketingPorts ports) {
        this.runner = runner;
        this.stores = ports.stores().customers();
        this.ids = ports.ids();
    }

    @Override
    public Page<CustomerRecord> list(CallContext call, ListCustomers query) {
        return runner.read(new CustomerQueries.ListCustomersHandler(stores), call, query);
    }

    @Override
    public CustomerRecord get(CallContext call, GetCustomer query) {
        return runner.read(new CustomerQueries.GetCustomerHandler(stores), call, query);
    }

    @Override
    public Page<TicketView> tickets(CallContext call, ListCustomerTickets query) {
        return runner.read(new CustomerQueries.ListCustomerTicketsHandler(stores), call, query);
    }

    @Override
    public Page<CustomerNote> notes(CallContext call, ListCustomerNotes query) {
        return runner.read(new CustomerQueries.ListCustomerNotesHandler(stores), call, query);
    }

    @Override
    public CustomerRecord create(CallContext call, CreateCustomer command) {
        return runner.write(new CustomerChanges.CreateCustomerHandler(stores, ids), call, command, CallContext::scope);
    }

    @Override
    public CustomerRecord change(CallContext call, ChangeCustomer command) {
        return write(new CustomerChanges.ChangeCustomerHandler(stores), call, command, command.customer());
    }

    @Override
    public CustomerRecord merge(CallContext call, MergeCustomers command) {
        return write(new CustomerChanges.MergeCustomersHandler(stores), call, command, command.target());
    }

    @Override
    public CustomerNote addNote(CallContext call, AddCustomerNote command) {
        return write(new CustomerChanges.AddCustomerNoteHandler(stores, ids), call, command, command.customer());
    }

    @Override
    public CustomerRecord removeNote(CallContext call, RemoveCustomerNote command) {
        return write(new CustomerChanges.RemoveCustomerNoteHandler(stores), call, command, command.customer());
    }

    private <C extends Record, R> R write(Change<C, R> change, CallContext call, C command, CustomerId customer) {
        return runner.write(change, call, command, caller -> scopeOf(caller, customer));
    }

    /** A super admin works inside the tenant whose customer it is; that costs one more round trip. */
    private TenantScope scopeOf(CallContext call, CustomerId customer) {
        if (call.scope() instanceof TenantScope.One own) {
            return own;
        }
        return new TenantScope.One(
                runner.lookUp(call.scope(), () -> stores.records().require(customer))
                        .tenant());
    }
}
