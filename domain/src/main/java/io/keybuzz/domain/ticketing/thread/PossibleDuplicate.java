package io.keybuzz.domain.ticketing.thread;

import io.keybuzz.domain.ticketing.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** An open ticket that a new one may be about as well: of the same buyer, or the same order. */
public record PossibleDuplicate(UUID id, String subject, TicketStatus status, Instant createdAt) {
    /** How far back we look. */
    public static final Duration WITHIN = Duration.ofDays(7);
    /** How many we name, newest first. */
    public static final int MOST = 5;

    /** Of these a new message may be the same matter. */
    public static final Set<TicketStatus> OPEN =
            Set.of(TicketStatus.OPEN, TicketStatus.PENDING, TicketStatus.WAITING_CUSTOMER, TicketStatus.ESCALATED);
}
