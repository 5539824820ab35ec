package io.keybuzz.application.tenancy;

import static io.keybuzz.application.tenancy.TestHouse.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.tenancy.teams.CreateTeam;
import io.keybuzz.application.tenancy.teams.DeleteTeam;
import io.keybuzz.application.tenancy.teams.GetTeam;
import io.keybuzz.application.tenancy.teams.ListMembers;
import io.keybuzz.application.tenancy.teams.ListTeams;
import io.keybuzz.application.tenancy.teams.PutMember;
import io.keybuzz.application.tenancy.teams.RemoveMember;
import io.keybuzz.application.tenancy.teams.RenameTeam;
import io.keybuzz.application.tenancy.teams.TeamAdministration;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.staff.Member;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeamAdministrationTest {
    private final TestHouse house = new TestHouse();
    private final TeamAdministration teams = house.administration.teams();
    private final Team returns = teams.create(house.as(house.manager), new CreateTeam("Returns", Optional.empty()));

    private List<Member> members() {
        return teams.members(house.as(house.agent), new ListMembers(returns.id(), PageRequest.first()))
                .items();
    }

    @Test
    void a_team_is_made_shown_renamed_and_taken_away() {
        assertThat(teams.get(house.as(house.agent), new GetTeam(returns.id()))).isEqualTo(returns);
        Team renamed = teams.rename(
                house.as(house.owner), new RenameTeam(returns.id(), Optional.of("Refunds"), ExpectedVersion.of(1L)));
        assertThat(renamed.version()).isEqualTo(2);
        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> teams.rename(
                        house.as(house.owner),
                        new RenameTeam(returns.id(), Optional.of("Late"), ExpectedVersion.of(1L))));
        assertThat(teams.list(house.as(house.agent), new ListTeams(Optional.empty(), PageRequest.first()))
                        .items())
                .extracting(Team::name)
                .containsExactlyInAnyOrder("Support", "Refunds");

        teams.delete(house.as(house.owner), new DeleteTeam(returns.id()));

        assertRefused(TenancyProblem.TEAM_NOT_FOUND, () -> teams.get(house.as(house.owner), new GetTeam(returns.id())));
        assertRefused(
                TenancyProblem.TEAM_NOT_FOUND, () -> teams.delete(house.as(house.owner), new DeleteTeam(returns.id())));
    }

    @Test
    void agents_change_no_team() {
        assertRefused(
                CommonProblem.NOT_ALLOWED,
                () -> teams.create(house.as(house.agent), new CreateTeam("Mine", Optional.empty())));
        assertRefused(
                CommonProblem.NOT_ALLOWED, () -> teams.delete(house.as(house.agent), new DeleteTeam(returns.id())));
        assertRefused(
                CommonProblem.NOT_ALLOWED,
                () -> teams.put(house.as(house.agent), new PutMember(returns.id(), house.agent.id(), TeamRole.LEAD)));
    }

    @Test
    void somebody_joins_moves_up_and_leaves() {
        PutMember joins = new PutMember(returns.id(), house.agent.id(), TeamRole.MEMBER);
        Member member = teams.put(house.as(house.manager), joins);
        assertThat(member.email()).isEqualTo(house.agent.email().value());
        assertThat(members()).containsExactly(member);

        Member lead = teams.put(house.as(house.manager), new PutMember(returns.id(), house.agent.id(), TeamRole.LEAD));
        assertThat(lead.joinedAt()).isEqualTo(member.joinedAt());
        assertThat(members()).containsExactly(lead);

        teams.remove(house.as(house.manager), new RemoveMember(returns.id(), house.agent.id()));
        assertThat(members()).isEmpty();
        assertRefused(
                TenancyProblem.MEMBER_NOT_FOUND,
                () -> teams.remove(house.as(house.manager), new RemoveMember(returns.id(), house.agent.id())));
    }

    @Test
    void strangers_join_no_team_and_no_team_is_reached_from_outside() {
        Team foreign = teams.create(house.asSuperAdmin(), new CreateTeam("Returns", Optional.of(house.globex)));
        UserId stranger = house.keybuzz.ids.next(UserId::new);

        assertRefused(
                TenancyProblem.USER_NOT_FOUND,
                () -> teams.put(house.as(house.owner), new PutMember(returns.id(), stranger, TeamRole.MEMBER)));
        assertRefused(
                TenancyProblem.TEAM_NOT_FOUND,
                () -> teams.put(house.as(house.owner), new PutMember(foreign.id(), house.agent.id(), TeamRole.MEMBER)));
        assertRefused(
                TenancyProblem.TEAM_NOT_FOUND,
                () -> teams.members(house.as(house.owner), new ListMembers(foreign.id(), PageRequest.first())));
        assertRefused(
                TenancyProblem.USER_NOT_FOUND,
                () -> teams.put(house.asSuperAdmin(), new PutMember(foreign.id(), house.agent.id(), TeamRole.MEMBER)));
        assertThat(teams.list(house.asSuperAdmin(), new ListTeams(Optional.of(house.globex), PageRequest.first()))
                        .items())
                .extracting(Team::tenant)
                .containsOnly(house.globex);
    }
}
