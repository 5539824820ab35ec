package io.keybuzz.domain.ticketing.sla;

import java.time.Instant;
import java.util.Optional;

/**
 * The deadlines of a ticket.
 *
 * @param dueAt the nearest deadline that is not met yet, missed ones included
 * @param wakeAt when time alone changes the ticket next: a warning, a breach, the end of a snooze, an automatic close
 */
public record Clocks(Optional<Instant> dueAt, Optional<Instant> wakeAt) {
    public static Clocks none() {
        return new Clocks(Optional.empty(), Optional.empty());
    }
}
