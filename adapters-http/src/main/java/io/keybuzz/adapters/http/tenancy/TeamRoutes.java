package io.keybuzz.adapters.http.tenancy;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.tenancy.teams.CreateTeam;
import io.keybuzz.application.tenancy.teams.DeleteTeam;
import io.keybuzz.application.tenancy.teams.GetTeam;
import io.keybuzz.application.tenancy.teams.ListMembers;
import io.keybuzz.application.tenancy.teams.ListTeams;
import io.keybuzz.application.tenancy.teams.PutMember;
import io.keybuzz.application.tenancy.teams.RemoveMember;
import io.keybuzz.application.tenancy.teams.RenameTeam;
import io.keybuzz.application.tenancy.teams.TeamAdministration;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.staff.Member;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/teams} and who is in them. */
public final class TeamRoutes implements Route.Group {
    private static final String TEAMS = "/api/v1/teams";
    private static final String TEAM = TEAMS + "/{teamId}";
    private static final String MEMBERS = TEAM + "/members";
    private static final String MEMBER = MEMBERS + "/{userId}";

    private final TeamAdministration teams;

    public TeamRoutes(TeamAdministration teams) {
        this.teams = teams;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(TEAMS, this::list, "tenantId", "limit", "cursor"),
                Route.create(TEAMS, this::create),
                Route.get(TEAM, this::get),
                Route.patch(TEAM, this::rename),
                Route.delete(TEAM, this::delete),
                Route.get(MEMBERS, this::members, "limit", "cursor"),
                Route.put(MEMBER, this::put),
                Route.delete(MEMBER, this::remove));
    }

    private void list(Exchange exchange) throws IOException {
        Optional<TenantId> tenant = exchange.query().id("tenantId").map(TenantId::new);
        PageRequest page = exchange.page("teams");
        exchange.query().done();
        Page<Team> found = teams.list(exchange.call(), new ListTeams(tenant, page));
        String next = exchange.cursor(found.next(), "teams");
        exchange.json(200, 256 + 300 * found.items().size(), out -> out.page(found.items(), next, StaffJson::team));
    }

    private void get(Exchange exchange) throws IOException {
        show(exchange, teams.get(exchange.call(), new GetTeam(PathIds.team(exchange))));
    }

    private Creation<Team> create(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        String name = body.text("name", Tenant.MAX_NAME);
        Optional<TenantId> tenant = body.optionalId("tenantId").map(TenantId::new);
        body.done();
        CreateTeam command = new CreateTeam(name, tenant);
        return Creation.of(call -> teams.create(call, command), team -> TEAMS + "/" + team.id(), StaffJson::team)
                .versioned(Team::version);
    }

    private void rename(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        RenameTeam command = new RenameTeam(
                PathIds.team(exchange), body.changedText("name", Tenant.MAX_NAME), exchange.expectedVersion());
        body.done();
        show(exchange, teams.rename(exchange.call(), command));
    }

    private void delete(Exchange exchange) throws IOException {
        teams.delete(exchange.call(), new DeleteTeam(PathIds.team(exchange), exchange.expectedVersion()));
        exchange.empty(204);
    }

    private void members(Exchange exchange) throws IOException {
        TeamId team = PathIds.team(exchange);
        String list = "members of " + team;
        PageRequest page = exchange.page(list);
        exchange.query().done();
        Page<Member> found = teams.members(exchange.call(), new ListMembers(team, page));
        String next = exchange.cursor(found.next(), list);
        exchange.json(200, 256 + 300 * found.items().size(), out -> out.page(found.items(), next, StaffJson::member));
    }

    private void put(Exchange exchange) throws IOException {
        TeamId team = PathIds.team(exchange);
        UserId user = PathIds.user(exchange);
        Fields body = exchange.body();
        TeamRole role = body.word("role", StaffJson.TEAM_ROLES);
        body.done();
        Member member = teams.put(exchange.call(), new PutMember(team, user, role));
        exchange.json(200, 512, out -> out.data(member, StaffJson::member));
    }

    private void remove(Exchange exchange) throws IOException {
        teams.remove(exchange.call(), new RemoveMember(PathIds.team(exchange), PathIds.member(exchange)));
        exchange.empty(204);
    }

    private static void show(Exchange exchange, Team team) throws IOException {
        exchange.version(team.version()).json(200, 512, out -> out.data(team, StaffJson::team));
    }
}
