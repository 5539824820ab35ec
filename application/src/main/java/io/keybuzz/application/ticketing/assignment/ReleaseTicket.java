package io.keybuzz.application.ticketing.assignment;

import io.keybuzz.domain.ticketing.TicketId;

/** The caller gives a ticket back to its team. */
public record ReleaseTicket(TicketId ticket) {}
