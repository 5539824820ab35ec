package io.keybuzz.application.bridge;

import io.keybuzz.application.tenancy.TenancyStores;
import io.keybuzz.domain.automation.port.EscalationTeams;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.port.Teams;
import io.keybuzz.domain.tenancy.port.Users;
import io.keybuzz.domain.tenancy.staff.UserFilter;
import io.keybuzz.domain.ticketing.routing.Roster;
import io.keybuzz.domain.ticketing.routing.port.Staff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ticketing asks tenancy who works for the tenant, and in which team; automation only which teams there are. */
public final class TenantStaff implements Staff, EscalationTeams {
    private static final UserFilter ACTIVE =
            new UserFilter(Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty());

    private final Users users;
    private final Teams teams;

    public TenantStaff(TenancyStores stores) {
        this.users = stores.users();
        this.teams = stores.teams();
    }

    @Override
    public Optional<Role> holdActive(UUID user) {
        return users.hold(new UserId(user)).filter(User::active).map(User::role);
    }

    @Override
    public Optional<List<UUID>> holdMembers(UUID team) {
        return teams.holdActive(new TeamId(team))
                .map(people -> people.stream().map(UserId::value).toList());
    }

    @Override
    public boolean isTeam(UUID team) {
        return teams.find(new TeamId(team)).isPresent();
    }

    @Override
    public Roster roster() {
        List<Roster.Person> people = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.MAX_LIMIT);
        boolean more = true;
        while (more) {
            Page<User> page = users.list(ACTIVE, request);
            page.items().forEach(user -> people.add(person(user)));
            more = page.next().isPresent();
            request = new PageRequest(PageRequest.MAX_LIMIT, page.next());
        }
        people.sort(Comparator.comparing(Roster.Person::name)
                .thenComparing(one -> one.id().toString()));
        return new Roster(
                people,
                teams.list().stream()
                        .map(team -> new Roster.Group(team.id().value(), team.name()))
                        .toList());
    }

    private static Roster.Person person(User user) {
        return new Roster.Person(
                user.id().value(),
                user.fullName(),
                user.teams().stream().map(TeamId::value).collect(Collectors.toUnmodifiableSet()));
    }
}
