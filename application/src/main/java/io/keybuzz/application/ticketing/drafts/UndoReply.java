package io.keybuzz.application.ticketing.drafts;

import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;

/** Takes a reply back that has not left yet. */
public record UndoReply(TicketId ticket, MessageId message) {}
