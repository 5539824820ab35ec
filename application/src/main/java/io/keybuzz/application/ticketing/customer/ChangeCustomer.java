package io.keybuzz.application.ticketing.customer;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.Handle;
import java.util.List;
import java.util.Optional;

/**
 * Changes fields of a customer; those that are not mentioned stay.
 *
 * @param addresses all the customer shall have of their own
 * @param aliases all the customer shall have on channels
 */
public record ChangeCustomer(
        CustomerId customer,
        Edit<String> name,
        Edit<String> language,
        Optional<List<Handle>> addresses,
        Optional<List<Handle>> aliases,
        ExpectedVersion expected) {}
