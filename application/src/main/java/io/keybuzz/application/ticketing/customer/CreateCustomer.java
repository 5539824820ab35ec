package io.keybuzz.application.ticketing.customer;

import io.keybuzz.domain.ticketing.customer.Handle;
import java.util.List;
import java.util.Optional;

/** A customer written down by hand, by a user of the tenant. */
public record CreateCustomer(Optional<String> name, Optional<String> language, List<Handle> handles) {}
