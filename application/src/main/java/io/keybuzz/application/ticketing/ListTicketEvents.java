package io.keybuzz.application.ticketing;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketId;

/** Asks for the history of a ticket, oldest first. */
public record ListTicketEvents(TicketId ticket, PageRequest page) {}
