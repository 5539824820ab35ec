package io.keybuzz.domain.ticketing.saved.port;

import java.util.Set;
import java.util.UUID;

/** People and teams of the tenant, and who is in which. */
public interface Memberships {
    Set<UUID> teamsOf(UUID user);

    boolean isTeam(UUID team);

    /** Whether this is somebody of the tenant who may work. */
    boolean isActiveUser(UUID user);
}
