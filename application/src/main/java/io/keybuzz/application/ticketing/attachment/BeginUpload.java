package io.keybuzz.application.ticketing.attachment;

import io.keybuzz.domain.ticketing.TicketId;

/** Asks to attach a file to a ticket. */
public record BeginUpload(TicketId ticket) {}
