package io.keybuzz.testkit.contract.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.staff.Member;
import io.keybuzz.domain.tenancy.staff.Seat;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenUser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.tenancy.port.Teams}. */
public interface TeamsContract extends StoreContract {
    private Team aTeam(TenantId tenant, String name) {
        return new Team(stores().ids().next(TeamId::new), tenant, name, stores().now(), stores().now());
    }

    private Team added(TenantId tenant, String name) {
        Team team = aTeam(tenant, name);
        change(tenant, () -> stores().teams().add(team));
        return team;
    }

    private Team renamed(Team team, String name) {
        return inTenant(
                team.tenant(),
                () -> stores().teams().save(team.renamed(name, stores().now().plusSeconds(9))));
    }

    private UserId aUser(TenantId tenant) {
        return addedUser(tenant).id();
    }

    private User addedUser(TenantId tenant) {
        User user = GivenUser.of(tenant, stores().ids(), stores().now()).build();
        change(tenant, () -> stores().users().add(user));
        return user;
    }

    private Membership joined(Team team, UserId user, TeamRole role, int secondsLater) {
        Membership membership = new Membership(
                team.tenant(), team.id(), user, role, stores().now().plusSeconds(secondsLater));
        change(team.tenant(), () -> stores().teams().join(membership));
        return membership;
    }

    @Test
    default void teams_come_back_equal_and_by_name() {
        TenantId tenant = givenTenant();
        Team returns = added(tenant, "returns");
        Team billing = added(tenant, "billing");
        Team delivery = added(tenant, "delivery");

        assertThat(read(tenant, () -> stores().teams().find(billing.id()))).contains(billing);
        assertThat(read(tenant, () -> stores().teams().list())).containsExactly(billing, delivery, returns);
    }

    @Test
    default void another_tenants_teams_are_out_of_sight_and_cannot_be_added() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        Team team = added(owner, "returns");
        joined(team, aUser(owner), TeamRole.LEAD, 0);

        assertThat(read(other, () -> stores().teams().find(team.id()))).isEmpty();
        assertThat(read(other, () -> stores().teams().list())).isEmpty();
        assertThat(read(other, () -> stores().teams().members(team.id()))).isEmpty();
        assertOutsideScope(() -> change(other, () -> stores().teams().add(aTeam(owner, "new"))));
    }

    @Test
    default void members_are_listed_in_the_order_of_joining() {
        TenantId tenant = givenTenant();
        Team team = added(tenant, "returns");
        Membership second = joined(team, aUser(tenant), TeamRole.MEMBER, 2);
        Membership first = joined(team, aUser(tenant), TeamRole.LEAD, 1);

        assertThat(read(tenant, () -> stores().teams().members(team.id()))).containsExactly(first, second);
        Team empty = added(tenant, "empty");
        assertThat(read(tenant, () -> stores().teams().members(empty.id()))).isEmpty();
    }

    @Test
    default void somebodys_teams_are_those_they_joined_and_did_not_leave() {
        TenantId tenant = givenTenant();
        Team returns = added(tenant, "returns");
        Team billing = added(tenant, "billing");
        Membership first = joined(returns, aUser(tenant), TeamRole.MEMBER, 1);
        UserId user = first.user();
        joined(billing, user, TeamRole.LEAD, 2);

        assertThat(read(tenant, () -> stores().teams().of(user))).containsExactlyInAnyOrder(returns.id(), billing.id());
        change(tenant, () -> stores().teams().leave(first));
        assertThat(read(tenant, () -> stores().teams().of(user))).containsExactly(billing.id());
    }

    @Test
    default void joining_again_changes_the_role_and_nothing_else() {
        TenantId tenant = givenTenant();
        Team team = added(tenant, "returns");
        Membership first = joined(team, aUser(tenant), TeamRole.MEMBER, 1);
        Membership second = joined(team, aUser(tenant), TeamRole.MEMBER, 2);

        joined(team, first.user(), TeamRole.LEAD, 3);

        assertThat(read(tenant, () -> stores().teams().members(team.id())))
                .containsExactly(
                        new Membership(tenant, team.id(), first.user(), TeamRole.LEAD, first.createdAt()), second);
    }

    @Test
    default void nobody_joins_another_tenants_team() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        Team team = added(owner, "returns");
        UserId stranger = aUser(other);

        assertThatThrownBy(() -> change(
                        other,
                        () -> stores().teams()
                                .join(new Membership(other, team.id(), stranger, TeamRole.MEMBER, stores().now()))))
                .isInstanceOf(RuntimeException.class);

        assertThat(read(owner, () -> stores().teams().members(team.id()))).isEmpty();
    }

    @Test
    default void teams_are_listed_newest_first_page_by_page() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        Team first = added(tenant, "returns");
        Team second = added(tenant, "billing");
        Team third = added(other, "billing");

        for (int limit : List.of(1, 2, 50)) {
            assertThat(allPages(
                            limit, page -> read(tenant, () -> stores().teams().list(Optional.empty(), page))))
                    .containsExactly(second, first);
            assertThat(allPages(
                            limit, page -> read(PLATFORM, () -> stores().teams().list(Optional.empty(), page))))
                    .containsExactly(third, second, first);
            assertThat(allPages(
                            limit, page -> read(PLATFORM, () -> stores().teams().list(Optional.of(tenant), page))))
                    .containsExactly(second, first);
            assertThat(allPages(
                            limit, page -> read(tenant, () -> stores().teams().list(Optional.of(other), page))))
                    .isEmpty();
        }
    }

    @Test
    default void a_name_in_use_within_the_tenant_is_refused_whatever_its_case() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        added(tenant, "Returns");
        Team billing = added(tenant, "billing");
        added(other, "returns");

        assertRefused(TenancyProblem.TEAM_NAME_TAKEN, () -> added(tenant, "returns"));
        assertRefused(TenancyProblem.TEAM_NAME_TAKEN, () -> renamed(billing, "RETURNS"));

        assertThat(read(tenant, () -> stores().teams().list())).hasSize(2);
    }

    @Test
    default void a_new_name_is_stored_with_the_next_version_and_a_stale_one_refused() {
        TenantId tenant = givenTenant();
        Team team = added(tenant, "returns");

        Team saved = renamed(team, "Returns");

        assertThat(saved.version()).isEqualTo(2);
        assertThat(read(tenant, () -> stores().teams().find(team.id()))).contains(saved);
        assertThat(read(tenant, () -> stores().teams().list())).containsExactly(saved);
        assertRefused(CommonProblem.STALE_VERSION, () -> renamed(team, "other"));
    }

    @Test
    default void another_tenants_team_is_neither_renamed_nor_removed_nor_joined() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        Team team = added(owner, "returns");
        Membership member = joined(team, aUser(owner), TeamRole.LEAD, 0);

        changeInVain(other, () -> stores().teams().save(team.renamed("stolen", stores().now())));
        changeInVain(other, () -> stores().teams().remove(team));
        changeInVain(other, () -> stores().teams().leave(member));

        assertThat(inTenant(other, () -> stores().teams().seat(team.id(), member.user())))
                .isEmpty();
        assertThat(inTenant(other, () -> stores().teams().existing(Set.of(team.id()))))
                .isEmpty();
        assertThat(read(other, () -> stores().teams().members(team.id(), PageRequest.first())))
                .isEmpty();
        assertThat(read(owner, () -> stores().teams().find(team.id()))).contains(team);
        assertThat(read(owner, () -> stores().teams().members(team.id()))).containsExactly(member);
    }

    @Test
    default void a_team_that_goes_takes_its_memberships_along_and_nothing_else() {
        TenantId tenant = givenTenant();
        Team team = added(tenant, "returns");
        Team other = added(tenant, "billing");
        UserId user = aUser(tenant);
        joined(team, user, TeamRole.LEAD, 0);
        Membership stays = joined(other, user, TeamRole.MEMBER, 0);

        change(tenant, () -> stores().teams().remove(team));

        assertThat(read(tenant, () -> stores().teams().find(team.id()))).isEmpty();
        assertThat(read(tenant, () -> stores().teams().list())).containsExactly(other);
        assertThat(read(tenant, () -> stores().teams().members(team.id()))).isEmpty();
        assertThat(read(tenant, () -> stores().teams().members(team.id(), PageRequest.first())))
                .isEmpty();
        assertThat(read(tenant, () -> stores().teams().members(other.id()))).containsExactly(stays);
        assertThat(read(tenant, () -> stores().users().find(user))).isPresent();
    }

    @Test
    default void only_teams_that_exist_are_found_among_many() {
        TenantId tenant = givenTenant();
        Team one = added(tenant, "returns");
        Team two = added(tenant, "billing");

        assertThat(inTenant(
                        tenant,
                        () -> stores().teams()
                                .existing(Set.of(
                                        one.id(), two.id(), stores().ids().next(TeamId::new)))))
                .containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(inTenant(tenant, () -> stores().teams().existing(Set.of()))).isEmpty();
    }

    @Test
    default void a_seat_tells_team_user_and_membership_apart() {
        TenantId tenant = givenTenant();
        Team team = added(tenant, "returns");
        User user = addedUser(tenant);
        UserId nobody = stores().ids().next(UserId::new);

        assertThat(inTenant(tenant, () -> stores().teams().seat(stores().ids().next(TeamId::new), user.id())))
                .isEmpty();
        assertThat(inTenant(tenant, () -> stores().teams().seat(team.id(), nobody)))
                .contains(new Seat(team, Optional.empty(), Optional.empty()));
        assertThat(inTenant(tenant, () -> stores().teams().seat(team.id(), user.id())))
                .contains(new Seat(team, Optional.of(user), Optional.empty()));
        Membership membership = joined(team, user.id(), TeamRole.LEAD, 3);
        assertThat(inTenant(tenant, () -> stores().teams().seat(team.id(), user.id())))
                .contains(new Seat(team, Optional.of(user), Optional.of(membership)));

        change(tenant, () -> stores().teams().leave(membership));

        assertThat(inTenant(tenant, () -> stores().teams().seat(team.id(), user.id())))
                .contains(new Seat(team, Optional.of(user), Optional.empty()));
    }

    @Test
    default void members_are_shown_by_name_page_by_page() {
        TenantId tenant = givenTenant();
        Team team = added(tenant, "returns");
        User user = addedUser(tenant);
        Membership second = joined(team, user.id(), TeamRole.MEMBER, 2);
        Membership first = joined(team, aUser(tenant), TeamRole.LEAD, 1);
        Team empty = added(tenant, "empty");

        for (TenantScope scope : List.of(new TenantScope.One(tenant), PLATFORM)) {
            for (int limit : List.of(1, 2, 50)) {
                List<Member> shown = allPages(
                        limit,
                        page -> read(
                                scope,
                                () -> stores().teams().members(team.id(), page).orElseThrow()));
                assertThat(shown).extracting(Member::user).containsExactly(first.user(), second.user());
                assertThat(shown).last().isEqualTo(Member.of(user, second));
            }
            assertThat(read(
                            scope,
                            () -> stores().teams()
                                    .members(empty.id(), PageRequest.first())
                                    .orElseThrow()
                                    .items()))
                    .isEmpty();
        }
    }
}
