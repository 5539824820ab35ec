package io.keybuzz.domain.ticketing.saved;

import io.keybuzz.domain.ticketing.TicketProblem;
import java.util.Optional;
import java.util.UUID;

/**
 * Who sees a view.
 *
 * @param one the user or the team; empty for the whole tenant
 */
public record Audience(Kind kind, Optional<UUID> one) {
    /** How many people that is. */
    public enum Kind {
        USER,
        TEAM,
        TENANT
    }

    /** Refuses with {@code ticketing/invalid-view} a team's view without team. */
    public Audience {
        if ((kind == Kind.TENANT) == one.isPresent()) {
            throw TicketProblem.INVALID_VIEW.refuse("A view for a team names the team, and no other view does");
        }
    }

    public static Audience user(UUID user) {
        return new Audience(Kind.USER, Optional.of(user));
    }

    public static Audience team(UUID team) {
        return new Audience(Kind.TEAM, Optional.of(team));
    }

    public static Audience tenant() {
        return new Audience(Kind.TENANT, Optional.empty());
    }

    public boolean includes(Viewer viewer) {
        return switch (kind) {
            case TENANT -> true;
            case TEAM -> one.filter(viewer.teams()::contains).isPresent();
            case USER -> one.filter(viewer.user()::equals).isPresent();
        };
    }
}
