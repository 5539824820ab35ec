package io.keybuzz.domain.ticketing.action;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody a ticket is given to.
 *
 * @param user empty for whoever does it
 */
public record Assignee(Optional<UUID> user) {
    /** Whoever does it. */
    public static Assignee me() {
        return new Assignee(Optional.empty());
    }

    public static Assignee of(UUID user) {
        return new Assignee(Optional.of(user));
    }
}
