package io.keybuzz.testkit.contract.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Credential;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenTenant;
import io.keybuzz.testkit.given.GivenUser;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.tenancy.port.Credentials}. */
public interface CredentialsContract extends StoreContract {
    EmailAddress ADDRESS = new EmailAddress("agathe@example.test");

    private User added(TenantId tenant, GivenUser given) {
        User user = given.build();
        change(tenant, () -> stores().users().add(user));
        return user;
    }

    @Test
    default void an_account_is_found_with_all_a_login_needs() {
        Tenant tenant = GivenTenant.of(stores().ids(), stores().now())
                .status(TenantStatus.SUSPENDED)
                .build();
        change(tenant.id(), () -> stores().tenants().add(tenant));
        User user = added(
                tenant.id(),
                GivenUser.of(tenant.id(), stores().ids(), stores().now())
                        .email("Agathe@Example.test")
                        .passwordHash(new PasswordHash("$2a$04$stored"))
                        .inactive());

        assertThat(stores().credentials().byEmail(ADDRESS))
                .containsExactly(new Credential(
                        user.id(),
                        Optional.of(tenant.id()),
                        Optional.of(tenant.slug()),
                        Optional.of(TenantStatus.SUSPENDED),
                        user.email().value(),
                        user.fullName(),
                        user.role(),
                        user.passwordHash(),
                        false));
    }

    @Test
    default void a_super_admin_is_found_without_tenant() {
        User admin = GivenUser.superAdmin(stores().ids(), stores().now())
                .email("agathe@example.test")
                .build();
        change(PLATFORM, () -> stores().users().add(admin));

        assertThat(stores().credentials().byEmail(ADDRESS)).singleElement().satisfies(account -> {
            assertThat(account.user()).isEqualTo(admin.id());
            assertThat(account.tenant()).isEmpty();
            assertThat(account.tenantSlug()).isEmpty();
            assertThat(account.tenantStatus()).isEmpty();
            assertThat(account.mayWork()).isTrue();
        });
    }

    @Test
    default void case_does_not_matter() {
        TenantId tenant = givenTenant();
        added(tenant, GivenUser.of(tenant, stores().ids(), stores().now()).email("agathe@example.test"));

        assertThat(stores().credentials().byEmail(new EmailAddress("AGATHE@EXAMPLE.TEST")))
                .hasSize(1);
    }

    @Test
    default void an_unknown_address_has_no_account() {
        TenantId tenant = givenTenant();
        added(tenant, GivenUser.of(tenant, stores().ids(), stores().now()).email("agathe@example.test"));

        assertThat(stores().credentials().byEmail(new EmailAddress("agath_@example.test")))
                .isEmpty();
        assertThat(stores().credentials().byEmail(new EmailAddress("%@example.test")))
                .isEmpty();
    }

    @Test
    default void all_accounts_of_an_address_are_found_but_never_more_than_ten() {
        IntStream.range(0, 12).forEach(i -> {
            TenantId tenant = givenTenant();
            added(tenant, GivenUser.of(tenant, stores().ids(), stores().now()).email("agathe@example.test"));
        });

        assertThat(stores().credentials().byEmail(ADDRESS))
                .hasSize(10)
                .extracting(Credential::tenant)
                .doesNotHaveDuplicates();
    }
}
