package io.keybuzz.testkit.contract.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenUser;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.tenancy.port.Users}. */
public interface UsersContract extends StoreContract {
    private GivenUser aUser(TenantId tenant) {
        return GivenUser.of(tenant, stores().ids(), stores().now());
    }

    private User added(TenantId tenant, GivenUser given) {
        User user = given.build();
        change(tenant, () -> stores().users().add(user));
        return user;
    }

    @Test
    default void a_user_comes_back_equal() {
        TenantId tenant = givenTenant();
        User user = added(tenant, aUser(tenant).role(Role.OWNER).email("Ola.Nordmann@Example.TEST"));
        User inactive = added(tenant, aUser(tenant).inactive());

        assertThat(read(tenant, () -> stores().users().find(user.id()))).contains(user);
        assertThat(read(tenant, () -> stores().users().find(inactive.id()))).contains(inactive);
        assertThat(read(PLATFORM, () -> stores().users().find(user.id()))).contains(user);
    }

    @Test
    default void another_tenants_user_is_out_of_sight_and_cannot_be_added() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        User user = added(owner, aUser(owner));

        assertThat(read(other, () -> stores().users().find(user.id()))).isEmpty();
        assertOutsideScope(() -> added(other, aUser(owner)));
    }

    @Test
    default void an_address_in_use_within_the_tenant_is_refused_however_it_is_written() {
        TenantId tenant = givenTenant();
        added(tenant, aUser(tenant).email("agathe@example.test"));
        User second = aUser(tenant).email("Agathe@Example.test").build();

        assertRefused(
                TenancyProblem.EMAIL_TAKEN,
                () -> change(tenant, () -> stores().users().add(second)));

        assertThat(read(tenant, () -> stores().users().find(second.id()))).isEmpty();
    }

    @Test
    default void two_tenants_may_know_the_same_address() {
        TenantId one = givenTenant();
        TenantId two = givenTenant();
        User first = added(one, aUser(one).email("agathe@example.test"));
        User second = added(two, aUser(two).email("agathe@example.test"));

        assertThat(read(one, () -> stores().users().find(first.id()))).contains(first);
        assertThat(read(two, () -> stores().users().find(second.id()))).contains(second);
    }

    @Test
    default void a_super_admin_is_added_and_seen_on_the_platform_only() {
        TenantId tenant = givenTenant();
        User admin = GivenUser.superAdmin(stores().ids(), stores().now()).build();
        User again = GivenUser.superAdmin(stores().ids(), stores().now())
                .email(admin.email().value())
                .build();

        assertOutsideScope(() -> change(tenant, () -> stores().users().add(admin)));
        change(PLATFORM, () -> stores().users().add(admin));

        assertThat(read(PLATFORM, () -> stores().users().find(admin.id()))).contains(admin);
        assertThat(read(tenant, () -> stores().users().find(admin.id()))).isEmpty();
        assertRefused(
                TenancyProblem.EMAIL_TAKEN,
                () -> change(PLATFORM, () -> stores().users().add(again)));
    }

    @Test
    default void the_platform_adds_no_user_of_a_tenant() {
        TenantId tenant = givenTenant();

        assertOutsideScope(() ->
                change(PLATFORM, () -> stores().users().add(aUser(tenant).build())));
    }
}
