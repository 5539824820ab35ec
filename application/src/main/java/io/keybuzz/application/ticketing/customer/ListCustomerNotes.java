package io.keybuzz.application.ticketing.customer;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.customer.CustomerId;

/** Asks what was noted of a customer, newest first. */
public record ListCustomerNotes(CustomerId customer, PageRequest page) {}
