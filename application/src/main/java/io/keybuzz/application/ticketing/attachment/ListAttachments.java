package io.keybuzz.application.ticketing.attachment;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import java.util.Optional;

/** Asks for a ticket's files, oldest first. @param message only those that went with it */
public record ListAttachments(TicketId ticket, Optional<MessageId> message, PageRequest page) {}
