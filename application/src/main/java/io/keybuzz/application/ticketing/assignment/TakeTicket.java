package io.keybuzz.application.ticketing.assignment;

import io.keybuzz.domain.ticketing.TicketId;

/** The caller takes a ticket that nobody has. */
public record TakeTicket(TicketId ticket) {}
