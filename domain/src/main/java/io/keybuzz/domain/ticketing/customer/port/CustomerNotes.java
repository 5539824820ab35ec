package io.keybuzz.domain.ticketing.customer.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.CustomerNote;
import io.keybuzz.domain.ticketing.customer.CustomerNoteId;
import java.util.Optional;

/** What was written down about customers. */
public interface CustomerNotes {
    /** Newest first. */
    Page<CustomerNote> of(CustomerId customer, PageRequest page);

    Optional<CustomerNote> find(CustomerId customer, CustomerNoteId note);

    void add(CustomerNote note);

    /** Refuses with {@code ticketing/customer-note-not-found}. */
    void remove(CustomerId customer, CustomerNoteId note);
}
