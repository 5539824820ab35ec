package io.keybuzz.application.ticketing;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketId;

/** Asks for the messages of a ticket, oldest first. */
public record ListMessages(TicketId ticket, PageRequest page) {}
