package io.keybuzz.domain.ticketing;

import java.util.Optional;
import java.util.UUID;

/** Whose a ticket is: a person, a team, both (a person of the team works on it), or nobody yet. */
public record Assignment(Optional<UUID> user, Optional<UUID> team) {
    public static Assignment nobody() {
        return new Assignment(Optional.empty(), Optional.empty());
    }

    public static Assignment of(UUID user, UUID team) {
        return new Assignment(Optional.of(user), Optional.of(team));
    }
}
