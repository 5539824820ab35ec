package io.keybuzz.application.ticketing.customer;

import io.keybuzz.domain.ticketing.customer.CustomerId;

/** Asks for one customer, or the one it became a part of. */
public record GetCustomer(CustomerId customer) {}
