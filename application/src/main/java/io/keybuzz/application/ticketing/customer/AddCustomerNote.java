package io.keybuzz.application.ticketing.customer;

import io.keybuzz.domain.ticketing.customer.CustomerId;

/** Notes something about a customer. @param body 1 to 5,000 code points */
public record AddCustomerNote(CustomerId customer, String body) {}
