package io.keybuzz.application.ticketing;

import io.keybuzz.domain.ticketing.TicketId;

/** Asks for one ticket. */
public record GetTicket(TicketId ticket) {}
