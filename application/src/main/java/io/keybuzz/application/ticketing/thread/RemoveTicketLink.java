package io.keybuzz.application.ticketing.thread;

import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.thread.LinkId;

/** Takes a link away, from either end. */
public record RemoveTicketLink(TicketId ticket, LinkId link) {}
