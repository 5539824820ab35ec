package io.keybuzz.application.ticketing.thread;

import io.keybuzz.domain.ticketing.TicketId;

/** Takes a merge back: of a part that one alone, of a target its latest one with all that it joined. */
public record UnmergeTicket(TicketId ticket) {}
