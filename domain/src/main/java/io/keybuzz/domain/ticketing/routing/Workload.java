package io.keybuzz.domain.ticketing.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What there is to do on a desk.
 *
 * @param shares one for each pair of a person and a team that has tickets; neither for those that nobody has
 * @param capacities of the teams that have one
 */
public record Workload(List<Share> shares, Map<UUID, Integer> capacities, Set<UUID> away) {
    public Workload {
        shares = List.copyOf(shares);
        capacities = Map.copyOf(capacities);
        away = Set.copyOf(away);
    }

    /**
     * What somebody has to do.
     *
     * @param open tickets that wait for us
     * @param waiting tickets that wait for the buyer
     * @param overdue those of both whose nearest deadline is over
     */
    public record Load(long open, long waiting, long overdue) {
        public static Load none() {
            return new Load(0, 0, 0);
        }

        public Load plus(Load other) {
            return new Load(open + other.open, waiting + other.waiting, overdue + other.overdue);
        }
    }

    /** What one person has to do for one team. */
    public record Share(Optional<UUID> user, Optional<UUID> team, Load load) {}
}
