package io.keybuzz.adapters.http.ticketing.customer;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.ticketing.TicketJson;
import io.keybuzz.application.ticketing.customer.AddCustomerNote;
import io.keybuzz.application.ticketing.customer.ChangeCustomer;
import io.keybuzz.application.ticketing.customer.CreateCustomer;
import io.keybuzz.application.ticketing.customer.CustomerBook;
import io.keybuzz.application.ticketing.customer.GetCustomer;
import io.keybuzz.application.ticketing.customer.ListCustomerNotes;
import io.keybuzz.application.ticketing.customer.ListCustomerTickets;
import io.keybuzz.application.ticketing.customer.ListCustomers;
import io.keybuzz.application.ticketing.customer.MergeCustomers;
import io.keybuzz.application.ticketing.customer.RemoveCustomerNote;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.CustomerNote;
import io.keybuzz.domain.ticketing.customer.CustomerNoteId;
import io.keybuzz.domain.ticketing.customer.CustomerRecord;
import io.keybuzz.domain.ticketing.customer.Handle;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /api/v1/customers} and what hangs on a customer. */
public final class CustomerRoutes implements Route.Group {
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String CUSTOMER = CUSTOMERS + "/{customerId}";
    private static final String NOTES = CUSTOMER + "/notes";
    private static final int MAX_SEARCH = 200;
    private static final int MAX_LANGUAGE = 2;

    private final CustomerBook customers;

    public CustomerRoutes(CustomerBook customers) {
        this.customers = customers;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(CUSTOMERS, this::list, "q", "limit", "cursor"),
                Route.create(CUSTOMERS, this::create),
                Route.get(CUSTOMER, this::get),
                Route.patch(CUSTOMER, this::change),
                Route.post(CUSTOMER + "/merge", this::merge),
                Route.get(CUSTOMER + "/tickets", this::tickets, "limit", "cursor"),
                Route.get(NOTES, this::notes, "limit", "cursor"),
                Route.create(NOTES, this::addNote),
                Route.delete(NOTES + "/{noteId}", this::removeNote));
    }

    private void list(Exchange exchange) throws IOException {
        Optional<String> words = exchange.query().search("q", MAX_SEARCH);
        PageRequest page = exchange.page("customers");
        exchange.query().done();
        Page<CustomerRecord> found = customers.list(exchange.call(), new ListCustomers(words, page));
        String next = exchange.cursor(found.next(), "customers");
        exchange.json(
                200, 256 + 400 * found.items().size(), out -> out.page(found.items(), next, CustomerJson::customer));
    }

    private void get(Exchange exchange) throws IOException {
        show(exchange, customers.get(exchange.call(), new GetCustomer(customerId(exchange))));
    }

    private Creation<CustomerRecord> create(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        Optional<String> name = body.optionalText("name", NewTicket.MAX_NAME);
        Optional<String> language = body.optionalText("language", MAX_LANGUAGE);
        List<Handle> handles = new ArrayList<>(CustomerJson.addresses(body).orElse(List.of()));
        handles.addAll(CustomerJson.aliases(body).orElse(List.of()));
        body.done();
        CreateCustomer command = new CreateCustomer(name, language, handles);
        return Creation.of(
                        call -> customers.create(call, command),
                        customer -> CUSTOMERS + "/" + customer.id(),
                        CustomerJson::customer)
                .versioned(CustomerRecord::version);
    }

    private void change(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        ChangeCustomer command = new ChangeCustomer(
                customerId(exchange),
                body.editedText("name", NewTicket.MAX_NAME),
                body.editedText("language", MAX_LANGUAGE),
                CustomerJson.addresses(body),
                CustomerJson.aliases(body),
                exchange.expectedVersion());
        body.done();
        show(exchange, customers.change(exchange.call(), command));
    }

    private void merge(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        MergeCustomers command = new MergeCustomers(
                customerId(exchange),
                body.optionalIds("sources", MergeCustomers.MAX_SOURCES).stream()
                        .map(CustomerId::new)
                        .collect(Collectors.toSet()));
        body.done();
        show(exchange, customers.merge(exchange.call(), command));
    }

    private void tickets(Exchange exchange) throws IOException {
        CustomerId customer = customerId(exchange);
        String list = "tickets of " + customer;
        PageRequest page = exchange.page(list);
        exchange.query().done();
        Page<TicketView> tickets = customers.tickets(exchange.call(), new ListCustomerTickets(customer, page));
        String next = exchange.cursor(tickets.next(), list);
        exchange.json(
                200, 256 + 1_100 * tickets.items().size(), out -> out.page(tickets.items(), next, TicketJson::ticket));
    }

    private void notes(Exchange exchange) throws IOException {
        CustomerId customer = customerId(exchange);
        String list = "notes on " + customer;
        PageRequest page = exchange.page(list);
        exchange.query().done();
        Page<CustomerNote> notes = customers.notes(exchange.call(), new ListCustomerNotes(customer, page));
        String next = exchange.cursor(notes.next(), list);
        exchange.json(200, 256 + 400 * notes.items().size(), out -> out.page(notes.items(), next, CustomerJson::note));
    }

    private Creation<CustomerNote> addNote(Exchange exchange) throws IOException {
        CustomerId customer = customerId(exchange);
        Fields body = exchange.body();
        AddCustomerNote command = new AddCustomerNote(customer, body.text("body", MessageBody.MAX_WRITTEN));
        body.done();
        return Creation.of(
                call -> customers.addNote(call, command),
                note -> CUSTOMERS + "/" + note.customer() + "/notes",
                CustomerJson::note);
    }

    private void removeNote(Exchange exchange) {
        CustomerNoteId note = Uuids.parse(exchange.path("noteId"))
                .map(CustomerNoteId::new)
                .orElseThrow(() -> TicketProblem.CUSTOMER_NOTE_NOT_FOUND.refuse("There is no such note"));
        customers.removeNote(exchange.call(), new RemoveCustomerNote(customerId(exchange), note));
        exchange.empty(204);
    }

    private static void show(Exchange exchange, CustomerRecord customer) throws IOException {
        exchange.version(customer.version()).json(200, 800, out -> out.data(customer, CustomerJson::customer));
    }

    private static CustomerId customerId(Exchange exchange) {
        return Uuids.parse(exchange.path("customerId"))
                .map(CustomerId::new)
                .orElseThrow(() -> TicketProblem.CUSTOMER_NOT_FOUND.refuse("There is no such customer"));
    }
}
