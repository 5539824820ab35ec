package io.keybuzz.domain.ticketing.routing;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The active people of a tenant and its teams, each by name. */
public record Roster(List<Person> people, List<Group> teams) {
    public Roster {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
    }

    /** @param teams they are in */
    public record Person(UUID id, String name, Set<UUID> teams) {}

    /** A team. */
    public record Group(UUID id, String name) {}
}
