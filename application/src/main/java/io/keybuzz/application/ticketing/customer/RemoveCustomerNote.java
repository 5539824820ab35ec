package io.keybuzz.application.ticketing.customer;

import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.CustomerNoteId;

/** Takes a note away. */
public record RemoveCustomerNote(CustomerId customer, CustomerNoteId note) {}
