package io.keybuzz.domain.ticketing.saved;

import java.util.Set;
import java.util.UUID;

/** Somebody who looks at views. @param teams they are in */
public record Viewer(UUID user, Set<UUID> teams) {
    public Viewer {
        teams = Set.copyOf(teams);
    }
}
