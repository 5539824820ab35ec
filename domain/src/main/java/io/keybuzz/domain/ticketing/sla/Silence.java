package io.keybuzz.domain.ticketing.sla;

import java.time.Instant;
import java.util.Optional;

/**
 * How long a ticket that waits for the buyer, or is resolved, has been quiet.
 *
 * @param since nobody has said or moved anything
 * @param warnedAt when the buyer was told that the ticket will be closed
 */
public record Silence(Instant since, Optional<Instant> warnedAt) {
    static Silence from(Instant at) {
        return new Silence(at, Optional.empty());
    }
}
