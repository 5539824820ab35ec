package io.keybuzz.application.tenancy.teams;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.staff.Member;

/**
 * Teams of a tenant. Everybody sees those of their tenant; owners, admins and managers change them; a super admin works in
 * whichever tenant the team belongs to. A team of another tenant is refused like a missing one, with {@code
 * tenancy/team-not-found}.
 */
public interface TeamAdministration {
    /** Newest first. */
    Page<Team> list(CallContext call, ListTeams query);

    Team get(CallContext call, GetTeam query);

    /** Refuses with {@code tenancy/invalid-name} or {@code tenancy/team-name-taken}. */
    Team create(CallContext call, CreateTeam command);

    /** Refuses like {@link #create}, and a version changed meanwhile with {@code request/stale-version}. */
    Team rename(CallContext call, RenameTeam command);

    /** Takes the team away with its memberships; its people stay. */
    Team delete(CallContext call, DeleteTeam command);

    /** In the order of joining. */
    Page<Member> members(CallContext call, ListMembers query);

    /** Puts somebody into a team, or changes the place they have. Refuses with {@code tenancy/user-not-found}. */
    Member put(CallContext call, PutMember command);

    /** Refuses with {@code tenancy/member-not-found}. */
    Member remove(CallContext call, RemoveMember command);

    static TeamAdministration assemble(UseCaseRunner runner, TenancyPorts ports) {
        return new TeamAdministrationService(runner, ports);
    }
}
