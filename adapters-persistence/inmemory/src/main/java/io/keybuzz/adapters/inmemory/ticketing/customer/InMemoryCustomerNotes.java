package io.keybuzz.adapters.inmemory.ticketing.customer;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.CustomerNote;
import io.keybuzz.domain.ticketing.customer.CustomerNoteId;
import io.keybuzz.domain.ticketing.customer.port.CustomerNotes;
import java.util.List;
import java.util.Optional;

final class InMemoryCustomerNotes implements CustomerNotes {
    private final CustomerRows rows;

    InMemoryCustomerNotes(CustomerRows rows) {
        this.rows = rows;
    }

    @Override
    public Page<CustomerNote> of(CustomerId customer, PageRequest page) {
        return rows.follow(customer)
                .map(found -> rows.pages.page(
                        found.id().value(), page, id -> rows.notes.find(id).orElseThrow(), note -> true))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    @Override
    public Optional<CustomerNote> find(CustomerId customer, CustomerNoteId id) {
        return rows.notes
                .find(id)
                .filter(found -> rows.database.session().sees(found.tenant()))
                .filter(found -> found.customer().equals(customer));
    }

    @Override
    public void add(CustomerNote note) {
        rows.database.session().requireOwn(note.tenant());
        rows.notes.put(note.id(), note);
        rows.pages.put(note.customer().value(), place(note), note.id());
    }

    @Override
    public void remove(CustomerId customer, CustomerNoteId id) {
        rows.database.session().requireWritable();
        CustomerNote note = find(customer, id)
                .orElseThrow(() -> TicketProblem.CUSTOMER_NOTE_NOT_FOUND.refuse("There is no such note"));
        rows.database.session().requireOwn(note.tenant());
        rows.notes.remove(id);
        rows.pages.remove(customer.value(), place(note));
    }

    private static PageKey place(CustomerNote note) {
        return new PageKey(note.createdAt(), note.id().value());
    }
}
