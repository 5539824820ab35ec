package io.keybuzz.application.ticketing.assignment;

import io.keybuzz.domain.ticketing.routing.Availability;
import io.keybuzz.domain.ticketing.routing.Roster;
import io.keybuzz.domain.ticketing.routing.Workload;
import io.keybuzz.domain.ticketing.routing.Workload.Load;
import io.keybuzz.domain.ticketing.routing.Workload.Share;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * How much everybody has to do, by name.
 *
 * @param unassigned what no person has, with and without a team
 */
public record WorkloadReport(List<Agent> agents, List<Team> teams, Load unassigned, Load total) {
    /**
     * An active person.
     *
     * @param capacity how many open tickets at most they are given by the team of theirs that gives most; empty without a limit
     */
    public record Agent(
            UUID id, String name, Availability availability, Set<UUID> teams, Optional<Integer> capacity, Load load) {}

    /**
     * A team.
     *
     * @param capacity open tickets a person; empty without a limit
     * @param unassigned what nobody in it has yet
     */
    public record Team(UUID id, String name, Optional<Integer> capacity, Load load, Load unassigned) {}

    static WorkloadReport of(Roster roster, Workload workload) {
        return new WorkloadReport(
                roster.people().stream().map(person -> agent(person, workload)).toList(),
                roster.teams().stream().map(team -> team(team, workload)).toList(),
                sum(workload, share -> share.user().isEmpty()),
                sum(workload, share -> true));
    }

    private static Agent agent(Roster.Person person, Workload workload) {
        return new Agent(
                person.id(),
                person.name(),
                workload.away().contains(person.id()) ? Availability.AWAY : Availability.AVAILABLE,
                person.teams(),
                capacity(person.teams(), workload),
                sum(workload, share -> share.user().equals(Optional.of(person.id()))));
    }

    private static Optional<Integer> capacity(Collection<UUID> teams, Workload workload) {
        boolean limited = !teams.isEmpty() && workload.capacities().keySet().containsAll(teams);
        return limited
                ? teams.stream()
                        .map(team -> workload.capacities().getOrDefault(team, 0))
                        .max(Integer::compare)
                : Optional.empty();
    }

    private static Team team(Roster.Group team, Workload workload) {
        Predicate<Share> theirs = share -> share.team().equals(Optional.of(team.id()));
        return new Team(
                team.id(),
                team.name(),
                Optional.ofNullable(workload.capacities().get(team.id())),
                sum(workload, theirs),
                sum(workload, theirs.and(share -> share.user().isEmpty())));
    }

    private static Load sum(Workload workload, Predicate<Share> wanted) {
        return workload.shares().stream().filter(wanted).map(Share::load).reduce(Load.none(), Load::plus);
    }
}
