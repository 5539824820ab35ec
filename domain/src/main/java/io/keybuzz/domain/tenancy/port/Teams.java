package io.keybuzz.domain.tenancy.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.staff.Member;
import io.keybuzz.domain.tenancy.staff.Seat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Teams of the current scope and who is in them. */
public interface Teams {
    Optional<Team> find(TeamId id);

    /** Refuses with {@code tenancy/team-not-found}, for a missing team and another tenant's alike. */
    default Team require(TeamId id) {
        return find(id).orElseThrow(() -> TenancyProblem.TEAM_NOT_FOUND.refuse("There is no such team"));
    }

    /** Those of these teams that there are. */
    Set<TeamId> existing(Set<TeamId> ids);

    /** By name. */
    List<Team> list();

    /**
     * Newest first, by creation and id.
     *
     * @param tenant whose teams alone are wanted; within the scope, whatever it says
     */
    Page<Team> list(Optional<TenantId> tenant, PageRequest page);

    /** Refuses a name in use within the tenant, whatever its case, with {@code tenancy/team-name-taken}. */
    void add(Team team);

    /**
     * Stores the team's new name. Refuses like {@link #add}, and a version that somebody else has changed with {@code
     * request/stale-version}, at the latest when the unit of work ends.
     *
     * @return the team as it is stored now
     */
    Team save(Team team);

    /** Takes the team away and everybody out of it. */
    void remove(Team team);

    /** One place in a team of this tenant; empty when there is no such team. */
    Optional<Seat> seat(TeamId team, UserId user);

    /** Adding somebody twice changes the role. */
    void join(Membership membership);

    void leave(Membership membership);

    /** In the order of joining. */
    List<Membership> members(TeamId team);

    /**
     * The active users in a team, by id, held with the team until the unit of work ends, so that nobody leaves, joins or is
     * deactivated meanwhile; empty when there is no such team. Part of a change.
     */
    Optional<List<UserId>> holdActive(TeamId team);

    /** The teams somebody is in. */
    Set<TeamId> of(UserId user);

    /** In the order of joining; empty when there is no such team. */
    Optional<Page<Member>> members(TeamId team, PageRequest page);
}
