package io.keybuzz.domain.ticketing.presence;

import io.keybuzz.domain.ticketing.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody at a ticket. Said again before it expires, for as long as it is so; who says nothing any more is gone.
 *
 * @param name shown to the others
 */
public record Presence(TicketId ticket, UUID user, String name, Activity activity, Instant expiresAt) {
    /** Long enough for a client that says so every ten seconds to miss one. */
    public static final Duration LASTS = Duration.ofSeconds(25);

    public static Presence of(TicketId ticket, UUID user, String name, Activity activity, Instant now) {
        return new Presence(ticket, user, name, activity, now.plus(LASTS));
    }
}
