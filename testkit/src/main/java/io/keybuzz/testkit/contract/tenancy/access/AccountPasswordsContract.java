package io.keybuzz.testkit.contract.tenancy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Credential;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.port.AccountPasswords;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenUser;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link AccountPasswords}. */
public interface AccountPasswordsContract extends StoreContract {
    PasswordHash NEW = new PasswordHash("a new hash");

    private AccountPasswords passwords() {
        return stores().ports().tenancy().access().passwords();
    }

    @Test
    default void a_users_password_changes_and_nothing_else() {
        TenantId tenant = givenTenant();
        Instant later = stores().now().plusSeconds(60);
        User user = GivenUser.of(tenant, stores().ids(), stores().now()).build();
        User other = GivenUser.of(tenant, stores().ids(), stores().now()).build();
        change(tenant, () -> {
            stores().users().add(user);
            stores().users().add(other);
        });

        change(tenant, () -> passwords().change(user.id(), NEW, Optional.empty(), later));

        User changed = read(tenant, () -> stores().users().find(user.id())).orElseThrow();
        assertThat(changed.passwordHash()).isEqualTo(NEW);
        assertThat(changed.fullName()).isEqualTo(user.fullName());
        assertThat(changed.updatedAt()).isEqualTo(later);
        assertThat(changed.role()).isEqualTo(user.role());
        assertThat(changed.active()).isTrue();
        assertThat(stores().credentials().byEmail(user.email()))
                .extracting(Credential::passwordHash)
                .containsExactly(NEW);
        assertThat(read(tenant, () -> stores().users().find(other.id()))).contains(other);
    }

    @Test
    default void somebody_who_was_invited_may_say_how_to_be_called() {
        TenantId tenant = givenTenant();
        User user = GivenUser.of(tenant, stores().ids(), stores().now()).build();
        change(tenant, () -> stores().users().add(user));

        change(tenant, () -> passwords().change(user.id(), NEW, Optional.of("Agathe A."), stores().now()));

        assertThat(read(tenant, () -> stores().users().find(user.id())))
                .map(User::fullName)
                .contains("Agathe A.");
    }

    @Test
    default void a_super_admins_password_changes_on_the_platform() {
        User admin = GivenUser.superAdmin(stores().ids(), stores().now()).build();
        change(PLATFORM, () -> stores().users().add(admin));

        change(PLATFORM, () -> passwords().change(admin.id(), NEW, Optional.empty(), stores().now()));

        assertThat(stores().credentials().byEmail(admin.email()))
                .extracting(Credential::passwordHash)
                .containsExactly(NEW);
    }

    @Test
    default void another_tenants_user_is_out_of_reach() {
        TenantId tenant = givenTenant();
        TenantId elsewhere = givenTenant();
        User user = GivenUser.of(tenant, stores().ids(), stores().now()).build();
        change(tenant, () -> stores().users().add(user));

        assertOutsideScope(() ->
                change(elsewhere, () -> passwords().change(user.id(), NEW, Optional.empty(), stores().now())));

        assertThat(read(tenant, () -> stores().users().find(user.id()))).contains(user);
    }
}
