package io.keybuzz.domain.ticketing;

import java.util.Optional;
import java.util.UUID;

/** Whose a ticket is: a person, a team, both (a person of the team works on it), or nobody yet. */
public record Assignment(Optional<UUID> user, Optional<UUID> team) {
    public static Assignment nobody() {
        return new Assignment(Optional.empty(), Optional.empty());
    }

    /** A team's, and nobody's in it yet. */
    public static Assignment team(UUID team) {
        return new Assignment(Optional.empty(), Optional.of(team));
    }

    /** Whether it is with these: what they do not name may be anything. */
    public boolean isWith(Assignment holder) {
        return (holder.user.isEmpty() || holder.user.equals(user))
                && (holder.team.isEmpty() || holder.team.equals(team));
    }

    /** The same place for somebody else, or nobody. */
    public Assignment withUser(Optional<UUID> other) {
        return new Assignment(other, team);
    }

    public static Assignment of(UUID user, UUID team) {
        return new Assignment(Optional.of(user), Optional.of(team));
    }
}
