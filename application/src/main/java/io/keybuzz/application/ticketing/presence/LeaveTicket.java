package io.keybuzz.application.ticketing.presence;

import io.keybuzz.domain.ticketing.TicketId;

/** The caller is at a ticket no longer. */
public record LeaveTicket(TicketId ticket) {}
