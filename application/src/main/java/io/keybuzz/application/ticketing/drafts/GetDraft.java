package io.keybuzz.application.ticketing.drafts;

import io.keybuzz.domain.ticketing.TicketId;

/** Asks for what the caller has begun to write. */
public record GetDraft(TicketId ticket) {}
