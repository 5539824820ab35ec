package io.keybuzz.application.tenancy.teams;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.application.tenancy.TenantChoice;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.port.Teams;
import io.keybuzz.domain.tenancy.staff.Member;

final class TeamAdministrationService implements TeamAdministration {
    private final UseCaseRunner runner;
    private final TenancyPorts ports;
    private final Teams teams;

    TeamAdministrationService(UseCaseRunner runner, TenancyPorts ports) {
        this.runner = runner;
        this.ports = ports;
        this.teams = ports.stores().teams();
    }

    @Override
    public Page<Team> list(CallContext call, ListTeams query) {
        return runner.read(new TeamQueries.ListTeamsHandler(teams), call, query);
    }

    @Override
    public Team get(CallContext call, GetTeam query) {
        return runner.read(new TeamQueries.GetTeamHandler(teams), call, query);
    }

    @Override
    public Page<Member> members(CallContext call, ListMembers query) {
        return runner.read(new TeamQueries.ListMembersHandler(teams), call, query);
    }

    @Override
    public Team create(CallContext call, CreateTeam command) {
        return runner.write(
                new TeamChanges.CreateTeamHandler(ports),
                call,
                command,
                caller -> new TenantScope.One(TenantChoice.of(caller, command.tenant())));
    }

    @Override
    public Team rename(CallContext call, RenameTeam command) {
        return write(new TeamChanges.RenameTeamHandler(teams), call, command, command.team());
    }

    @Override
    public Team delete(CallContext call, DeleteTeam command) {
        return write(new TeamChanges.DeleteTeamHandler(ports), call, command, command.team());
    }

    @Override
    public Member put(CallContext call, PutMember command) {
        return write(new MemberChanges.PutMemberHandler(teams), call, command, command.team());
    }

    @Override
    public Member remove(CallContext call, RemoveMember command) {
        return write(new MemberChanges.RemoveMemberHandler(ports), call, command, command.team());
    }

    private <C extends Record, R> R write(Change<C, R> change, CallContext call, C command, TeamId team) {
        return runner.write(change, call, command, caller -> scopeOf(caller, team));
    }

    /** A super admin works inside the tenant whose team it is; that costs one more round trip. */
    private TenantScope scopeOf(CallContext call, TeamId team) {
        if (call.scope() instanceof TenantScope.One own) {
            return own;
        }
        return new TenantScope.One(
                runner.lookUp(call.scope(), () -> teams.require(team)).tenant());
    }
}
