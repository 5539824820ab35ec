package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.adapters.inmemory.shared.UuidOrder;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.port.Teams;
import io.keybuzz.domain.tenancy.staff.Member;
import io.keybuzz.domain.tenancy.staff.Seat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

final class InMemoryTeams implements Teams {
    private final InMemoryDatabase database;
    private final InMemoryUsers users;
    private final Table<TeamId, Team> teams;
    private final Timeline<Team> newestFirst;
    private final Table<Place, Membership> places;
    private final Timeline<Membership> members;

    InMemoryTeams(InMemoryDatabase database, InMemoryUsers users) {
        this.database = database;
        this.users = users;
        this.teams = new Table<>(database);
        this.newestFirst = Timeline.newestFirst(database);
        this.places = new Table<>(database);
        this.members = Timeline.oldestFirst(database);
    }

    @Override
    public Optional<Team> find(TeamId id) {
        Session session = database.session();
        return teams.find(id).filter(team -> session.sees(team.tenant()));
    }

    @Override
    public Set<TeamId> existing(Set<TeamId> ids) {
        return ids.stream().filter(id -> find(id).isPresent()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Team> list() {
        Session session = database.session();
        return newestFirst.all(owner(session)).stream()
                .filter(team -> session.sees(team.tenant()))
                .sorted(Comparator.comparing(Team::name))
                .toList();
    }

    @Override
    public Page<Team> list(Optional<TenantId> tenant, PageRequest page) {
        Session session = database.session();
        return newestFirst.page(
                owner(session),
                page,
                team -> team,
                team -> session.sees(team.tenant())
                        && tenant.map(team.tenant()::equals).orElse(true));
    }

    private static UUID owner(Session session) {
        return session.tenant().map(TenantId::value).orElse(Timeline.EVERYBODY);
    }

    @Override
    public void add(Team team) {
        database.session().requireOwn(team.tenant());
        requireFree(team);
        put(team);
    }

    @Override
    public Team save(Team team) {
        database.session().requireOwn(team.tenant());
        if (find(team.id()).map(Team::version).orElse(0L) != team.version()) {
            throw CommonProblem.STALE_VERSION.refuse("The team was changed by somebody else; load it again");
        }
        requireFree(team);
        put(team.nextVersion());
        return team.nextVersion();
    }

    private void requireFree(Team team) {
        boolean taken = newestFirst.all(team.tenant().value()).stream()
                .anyMatch(other -> other.name().equalsIgnoreCase(team.name())
                        && !other.id().equals(team.id()));
        if (taken) {
            throw TenancyProblem.TEAM_NAME_TAKEN.refuse("Another team has this name");
        }
    }

    private void put(Team team) {
        teams.put(team.id(), team);
        newestFirst.put(team.tenant().value(), placeOf(team), team);
        newestFirst.put(Timeline.EVERYBODY, placeOf(team), team);
    }

    private static PageKey placeOf(Team team) {
        return new PageKey(team.createdAt(), team.id().value());
    }

    @Override
    public void remove(Team team) {
        database.session().requireOwn(team.tenant());
        if (find(team.id()).isEmpty()) {
            return;
        }
        members(team.id()).forEach(this::leave);
        teams.remove(team.id());
        newestFirst.remove(team.tenant().value(), placeOf(team));
        newestFirst.remove(Timeline.EVERYBODY, placeOf(team));
    }

    @Override
    public Optional<Seat> seat(TeamId team, UserId user) {
        database.session().requireWritable();
        Optional<TenantId> scope = database.session().tenant();
        return find(team)
                .filter(found -> scope.equals(Optional.of(found.tenant())))
                .map(found -> new Seat(
                        found,
                        users.find(user).map(person -> person.in(List.of())),
                        places.find(new Place(team, user))));
    }

    @Override
    public void join(Membership membership) {
        database.session().requireOwn(membership.tenant());
        if (find(membership.team()).isEmpty() || users.find(membership.user()).isEmpty()) {
            throw new IllegalStateException("team and user have to be of this tenant");
        }
        Place place = new Place(membership.team(), membership.user());
        Membership kept = new Membership(
                membership.tenant(),
                membership.team(),
                membership.user(),
                membership.role(),
                places.find(place).map(Membership::createdAt).orElse(membership.createdAt()));
        places.put(place, kept);
        users.joined(membership.user(), membership.team());
        members.put(kept.team().value(), placeOf(kept), kept);
    }

    @Override
    public void leave(Membership membership) {
        database.session().requireOwn(membership.tenant());
        places.remove(new Place(membership.team(), membership.user()));
        users.left(membership.user(), membership.team());
        members.remove(membership.team().value(), placeOf(membership));
    }

    private static PageKey placeOf(Membership membership) {
        return new PageKey(membership.createdAt(), membership.user().value());
    }

    @Override
    public Set<TeamId> of(UserId user) {
        return newestFirst.all(owner(database.session())).stream()
                .map(Team::id)
                .filter(team -> places.contains(new Place(team, user)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Membership> members(TeamId team) {
        Session session = database.session();
        return members.all(team.value()).stream()
                .filter(member -> session.sees(member.tenant()))
                .toList();
    }

    @Override
    public Optional<List<UserId>> holdActive(TeamId team) {
        database.session().requireWritable();
        return find(team)
                .map(found -> members(team).stream()
                        .map(Membership::user)
                        .filter(user -> users.find(user).filter(User::active).isPresent())
                        .sorted(Comparator.comparing(UserId::value, UuidOrder.BYTEWISE))
                        .toList());
    }

    @Override
    public Optional<Page<Member>> members(TeamId team, PageRequest page) {
        return find(team).map(found -> members.page(team.value(), page, this::member, member -> true));
    }

    private Member member(Membership membership) {
        return Member.of(users.find(membership.user()).orElseThrow(), membership);
    }

    private record Place(TeamId team, UserId user) {}
}
