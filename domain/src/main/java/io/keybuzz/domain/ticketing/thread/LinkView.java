package io.keybuzz.domain.ticketing.thread;

import io.keybuzz.domain.ticketing.TicketStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * A link as it is shown from one of its ends.
 *
 * @param ticketId the other end
 * @param kind what the other end is to this one
 */
public record LinkView(UUID id, UUID ticketId, String subject, TicketStatus status, LinkKind kind, Instant createdAt) {}
