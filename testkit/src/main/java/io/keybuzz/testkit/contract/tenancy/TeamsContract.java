package io.keybuzz.testkit.contract.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenUser;
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

    private UserId aUser(TenantId tenant) {
        User user = GivenUser.of(tenant, stores().ids(), stores().now()).build();
        change(tenant, () -> stores().users().add(user));
        return user.id();
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
}
