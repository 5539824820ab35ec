package io.keybuzz.application.ticketing.customer;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.customer.CustomerId;

/** Asks what a customer wrote about, newest first. */
public record ListCustomerTickets(CustomerId customer, PageRequest page) {}
