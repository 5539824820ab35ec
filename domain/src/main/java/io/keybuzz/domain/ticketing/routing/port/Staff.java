package io.keybuzz.domain.ticketing.routing.port;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.ticketing.routing.Roster;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people of the tenant. Implemented by the bridge to tenancy. */
public interface Staff {
    /**
     * The role of somebody with an active account, who keeps it until the unit of work ends; empty for anybody else.
     * Part of a change.
     */
    Optional<Role> holdActive(UUID user);

    /**
     * The active people in a team, which keeps them until the unit of work ends, by id; empty when there is no such team.
     * Part of a change.
     */
    Optional<List<UUID>> holdMembers(UUID team);

    boolean isTeam(UUID team);

    Roster roster();
}
