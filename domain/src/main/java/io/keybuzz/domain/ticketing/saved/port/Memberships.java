package io.keybuzz.domain.ticketing.saved.port;

import java.util.Set;
import java.util.UUID;

/** Teams of the tenant, and who is in them. */
public interface Memberships {
    Set<UUID> teamsOf(UUID user);

    boolean isTeam(UUID team);
}
