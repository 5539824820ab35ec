package io.keybuzz.domain.ticketing.customer.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.CustomerNote;
import io.keybuzz.domain.ticketing.customer.CustomerNoteId;

/** What was written down about customers. */
public interface CustomerNotes {
    /** Newest first. */
    Page<CustomerNote> of(CustomerId customer, PageRequest page);

    void add(CustomerNote note);

    /** Refuses with {@code ticketing/customer-note-not-found}. */
    void remove(CustomerId customer, CustomerNoteId note);
}
