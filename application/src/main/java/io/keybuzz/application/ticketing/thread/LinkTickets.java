package io.keybuzz.application.ticketing.thread;

import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.thread.LinkKind;

/** Links two tickets. @param kind what the other one is to this one */
public record LinkTickets(TicketId ticket, TicketId other, LinkKind kind) {}
