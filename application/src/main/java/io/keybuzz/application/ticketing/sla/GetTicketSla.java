package io.keybuzz.application.ticketing.sla;

import io.keybuzz.domain.ticketing.TicketId;

/** Asks why a ticket's deadlines are when they are. */
public record GetTicketSla(TicketId ticket) {}
