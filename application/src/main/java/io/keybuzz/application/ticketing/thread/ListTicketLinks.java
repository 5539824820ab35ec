package io.keybuzz.application.ticketing.thread;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketId;

/** Asks for the links of a ticket, oldest first. */
public record ListTicketLinks(TicketId ticket, PageRequest page) {}
