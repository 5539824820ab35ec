package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.port.Teams;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class InMemoryTeams implements Teams {
    private final InMemoryDatabase database;
    private final Table<TeamId, Team> teams;
    private final Timeline<Team> lists;
    private final Table<Seat, Membership> seats;
    private final Timeline<Membership> members;

    InMemoryTeams(InMemoryDatabase database) {
        this.database = database;
        this.teams = new Table<>(database);
        this.lists = Timeline.oldestFirst(database);
        this.seats = new Table<>(database);
        this.members = Timeline.oldestFirst(database);
    }

    @Override
    public Optional<Team> find(TeamId id) {
        Session session = database.session();
        return teams.find(id).filter(team -> session.sees(team.tenant()));
    }

    @Override
    public List<Team> list() {
        Session session = database.session();
        UUID owner = session.tenant().map(TenantId::value).orElse(Timeline.EVERYBODY);
        return lists.all(owner).stream()
                .filter(team -> session.sees(team.tenant()))
                .sorted(Comparator.comparing(Team::name))
                .toList();
    }

    @Override
    public void add(Team team) {
        database.session().requireOwn(team.tenant());
        PageKey place = new PageKey(team.createdAt(), team.id().value());
        teams.put(team.id(), team);
        lists.put(team.tenant().value(), place, team);
        lists.put(Timeline.EVERYBODY, place, team);
    }

    @Override
    public void join(Membership membership) {
        database.session().requireOwn(membership.tenant());
        if (find(membership.team()).isEmpty()) {
            throw new IllegalStateException("the team is not one of this tenant");
        }
        Seat seat = new Seat(membership.team(), membership.user());
        Membership kept = new Membership(
                membership.tenant(),
                membership.team(),
                membership.user(),
                membership.role(),
                seats.find(seat).map(Membership::createdAt).orElse(membership.createdAt()));
        seats.put(seat, kept);
        members.put(
                kept.team().value(), new PageKey(kept.createdAt(), kept.user().value()), kept);
    }

    @Override
    public List<Membership> members(TeamId team) {
        Session session = database.session();
        return members.all(team.value()).stream()
                .filter(member -> session.sees(member.tenant()))
                .toList();
    }

    private record Seat(TeamId team, UserId user) {}
}
