package io.keybuzz.testkit.contract.ticketing.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.ticketing.routing.Roster;
import io.keybuzz.domain.ticketing.routing.port.Staff;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenUser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link Staff}, over a store of tenancy. */
public interface StaffContract extends StoreContract {
    /** The staff as {@link #stores()} has it. */
    Staff staff();

    private Team team(TenantId tenant, String name) {
        Team team = Team.named(stores().ids().next(TeamId::new), tenant, name, stores().now());
        change(tenant, () -> stores().teams().add(team));
        return team;
    }

    private User user(TenantId tenant, String name, Role role, Optional<Team> team) {
        User user = GivenUser.of(tenant, stores().ids(), stores().now())
                .fullName(name)
                .role(role)
                .build();
        change(tenant, () -> stores().users().add(user));
        team.ifPresent(it -> change(
                tenant,
                () -> stores().teams()
                        .join(new Membership(tenant, it.id(), user.id(), TeamRole.MEMBER, stores().now()))));
        return user;
    }

    private void deactivate(TenantId tenant, User user) {
        change(tenant, () -> {
            User held = stores().users().require(user.id()).user();
            stores().users().save(held.withActive(false, stores().now()));
        });
    }

    @Test
    default void active_people_have_a_role_and_others_none() {
        TenantId tenant = givenTenant();
        User owner = user(tenant, "Olga", Role.OWNER, Optional.empty());
        User agent = user(tenant, "Anna", Role.AGENT, Optional.empty());
        deactivate(tenant, agent);

        assertThat(inTenant(tenant, () -> staff().holdActive(owner.id().value())))
                .contains(Role.OWNER);
        assertThat(inTenant(tenant, () -> staff().holdActive(agent.id().value())))
                .isEmpty();
        assertThat(inTenant(tenant, () -> staff().holdActive(new UUID(1, 1)))).isEmpty();
        assertThat(inTenant(givenTenant(), () -> staff().holdActive(owner.id().value())))
                .isEmpty();
    }

    @Test
    default void a_team_has_its_active_people_by_id_and_no_team_has_none() {
        TenantId tenant = givenTenant();
        Team returns = team(tenant, "returns");
        Team empty = team(tenant, "empty");
        User zoe = user(tenant, "Zoé", Role.AGENT, Optional.of(returns));
        User anna = user(tenant, "Anna", Role.AGENT, Optional.of(returns));
        User gone = user(tenant, "Gone", Role.AGENT, Optional.of(returns));
        user(tenant, "Elsewhere", Role.AGENT, Optional.empty());
        deactivate(tenant, gone);

        assertThat(inTenant(tenant, () -> staff().holdMembers(returns.id().value())))
                .contains(List.of(zoe.id().value(), anna.id().value()));
        assertThat(inTenant(tenant, () -> staff().holdMembers(empty.id().value())))
                .contains(List.of());
        assertThat(inTenant(tenant, () -> staff().holdMembers(new UUID(1, 1)))).isEmpty();
        TenantId other = givenTenant();
        assertThat(inTenant(other, () -> staff().holdMembers(returns.id().value())))
                .isEmpty();
        assertThat(read(tenant, () -> staff().isTeam(empty.id().value()))).isTrue();
        assertThat(read(other, () -> staff().isTeam(empty.id().value()))).isFalse();
    }

    @Test
    default void the_roster_has_all_active_people_and_all_teams_by_name() {
        TenantId tenant = givenTenant();
        Team returns = team(tenant, "returns");
        Team billing = team(tenant, "billing");
        User zoe = user(tenant, "Zoé", Role.AGENT, Optional.of(returns));
        User anna = user(tenant, "Anna", Role.OWNER, Optional.empty());
        deactivate(tenant, user(tenant, "Gone", Role.AGENT, Optional.of(returns)));
        user(givenTenant(), "Other", Role.AGENT, Optional.empty());

        assertThat(read(tenant, () -> staff().roster()))
                .isEqualTo(new Roster(
                        List.of(
                                new Roster.Person(anna.id().value(), "Anna", Set.of()),
                                new Roster.Person(
                                        zoe.id().value(),
                                        "Zoé",
                                        Set.of(returns.id().value()))),
                        List.of(
                                new Roster.Group(billing.id().value(), "billing"),
                                new Roster.Group(returns.id().value(), "returns"))));
    }

    @Test
    default void a_roster_of_more_than_a_page_is_whole() {
        TenantId tenant = givenTenant();
        for (int i = 0; i < 103; i++) {
            user(tenant, "Agent " + (1_000 + i), Role.AGENT, Optional.empty());
        }
        assertThat(read(tenant, () -> staff().roster()).people())
                .hasSize(103)
                .extracting(Roster.Person::name)
                .isSorted();
    }
}
