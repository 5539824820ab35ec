package io.keybuzz.application.ticketing.customer;

import io.keybuzz.domain.shared.PageRequest;
import java.util.Optional;

/**
 * Asks for the customers the caller may see, newest first.
 *
 * @param words beginnings of words of a name or an address, in any order
 */
public record ListCustomers(Optional<String> words, PageRequest page) {}
