package io.keybuzz.domain.ticketing.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Whether somebody is given tickets. @param since empty for who has never said */
public record Duty(UUID user, Availability availability, Optional<Instant> since) {
    /** Everybody is there until they say otherwise. */
    public static Duty of(UUID user) {
        return new Duty(user, Availability.AVAILABLE, Optional.empty());
    }
}
