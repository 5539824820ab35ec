package io.keybuzz.testkit.contract.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.ticketing.saved.port.Memberships;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenUser;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.saved.port.Memberships}, over a store of tenancy. */
public interface MembershipsContract extends StoreContract {
    /** Memberships as {@link #stores()} has them. */
    Memberships memberships();

    private Team team(TenantId tenant, String name) {
        Team team = Team.named(stores().ids().next(TeamId::new), tenant, name, stores().now());
        change(tenant, () -> stores().teams().add(team));
        return team;
    }

    @Test
    default void people_are_in_the_teams_they_joined() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        Team returns = team(tenant, "returns");
        Team billing = team(tenant, "billing");
        User user = GivenUser.of(tenant, stores().ids(), stores().now()).build();
        change(tenant, () -> stores().users().add(user));
        change(
                tenant,
                () -> stores().teams()
                        .join(new Membership(tenant, returns.id(), user.id(), TeamRole.MEMBER, stores().now())));
        UUID id = user.id().value();

        assertThat(read(tenant, () -> memberships().teamsOf(id)))
                .containsExactly(returns.id().value());
        assertThat(read(tenant, () -> memberships().teamsOf(new UUID(1, 1)))).isEmpty();
        assertThat(read(tenant, () -> memberships().isTeam(billing.id().value())))
                .isTrue();
        assertThat(read(tenant, () -> memberships().isTeam(id))).isFalse();
        assertThat(read(other, () -> memberships().teamsOf(id))).isEmpty();
        assertThat(read(other, () -> memberships().isTeam(billing.id().value())))
                .isFalse();
    }

    @Test
    default void those_who_may_work_are_known_in_their_own_tenant() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        User anna = GivenUser.of(tenant, stores().ids(), stores().now()).build();
        User gone = GivenUser.of(tenant, stores().ids(), stores().now()).build();
        change(tenant, () -> stores().users().add(anna));
        change(tenant, () -> stores().users().add(gone.withActive(false, stores().now())));

        assertThat(read(tenant, () -> memberships().isActiveUser(anna.id().value())))
                .isTrue();
        assertThat(read(tenant, () -> memberships().isActiveUser(gone.id().value())))
                .isFalse();
        assertThat(read(tenant, () -> memberships().isActiveUser(new UUID(1, 1))))
                .isFalse();
        assertThat(read(other, () -> memberships().isActiveUser(anna.id().value())))
                .isFalse();
    }
}
