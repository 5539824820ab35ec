package io.keybuzz.application.ticketing.customer;

import io.keybuzz.domain.ticketing.customer.CustomerId;
import java.util.Set;

/**
 * Makes several customers one.
 *
 * @param sources what becomes parts of the target, 1 to 50
 */
public record MergeCustomers(CustomerId target, Set<CustomerId> sources) {
    public static final int MAX_SOURCES = 50;
}
