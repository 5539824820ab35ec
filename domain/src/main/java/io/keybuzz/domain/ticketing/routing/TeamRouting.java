package io.keybuzz.domain.ticketing.routing;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How a team is given tickets.
 *
 * @param capacity how many open tickets somebody has at most and is still given another by the team; empty without a limit
 * @param version 0 as long as nothing was set
 */
public record TeamRouting(TenantId tenant, UUID team, Optional<Integer> capacity, long version) {
    public static final int MAX_CAPACITY = 10_000;

    /** Refuses with {@code ticketing/invalid-routing-rule}. */
    public TeamRouting {
        if (capacity.filter(it -> it < 1 || it > MAX_CAPACITY).isPresent()) {
            throw TicketProblem.INVALID_ROUTING_RULE.refuse(
                    "capacity must be between 1 and " + MAX_CAPACITY, Map.of("field", "capacity"));
        }
    }

    /** A team that nothing was set for. */
    public static TeamRouting of(TenantId tenant, UUID team) {
        return new TeamRouting(tenant, team, Optional.empty(), 0);
    }

    public TeamRouting capacity(Optional<Integer> next) {
        return new TeamRouting(tenant, team, next, version);
    }

    /** The same as the store holds it after it was saved. */
    public TeamRouting stored() {
        return new TeamRouting(tenant, team, capacity, version + 1);
    }
}
