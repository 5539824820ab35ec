package io.keybuzz.application.ticketing.customer;

import io.keybuzz.domain.ticketing.customer.port.CustomerNotes;
import io.keybuzz.domain.ticketing.customer.port.Customers;
import io.keybuzz.domain.ticketing.customer.port.TicketFiling;

/** The stores of customers. */
public record CustomerStores(Customers records, CustomerNotes notes, TicketFiling filing) {}
