package io.keybuzz.application.tenancy;

import static io.keybuzz.application.tenancy.TestHouse.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.tenancy.tenants.CreateTenant;
import io.keybuzz.application.tenancy.tenants.GetTenant;
import io.keybuzz.application.tenancy.tenants.MoveTenant;
import io.keybuzz.application.tenancy.tenants.TenantAdministration;
import io.keybuzz.application.tenancy.tenants.UpdateTenant;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.event.AccountMailRequested;
import io.keybuzz.domain.tenancy.staff.UserFilter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TenantAdministrationTest {
    private final TestHouse house = new TestHouse();
    private final TenantAdministration tenants = house.administration.tenants();

    private Tenant made(String slug) {
        return tenants.create(
                house.asSuperAdmin(),
                new CreateTenant(slug, "Shop", Plan.PRO, new EmailAddress("boss@" + slug + ".test"), "Bo Boss"));
    }

    private UpdateTenant update(Tenant tenant, Optional<String> name, Optional<Plan> plan) {
        return new UpdateTenant(tenant.id(), name, plan, ExpectedVersion.any());
    }

    @Test
    void a_tenant_starts_on_trial_with_an_owner_who_is_asked_in() {
        Tenant tenant = made("umbrella");

        assertThat(tenant.status()).isEqualTo(TenantStatus.TRIAL);
        List<User> people = house.keybuzz.in(
                tenant.id(),
                () -> house.keybuzz
                        .stores
                        .tenancy()
                        .users()
                        .list(UserFilter.any(), PageRequest.first())
                        .items());
        assertThat(people).singleElement().satisfies(owner -> {
            assertThat(owner.role()).isEqualTo(Role.OWNER);
            assertThat(owner.status()).isEqualTo(User.Status.INVITED);
            assertThat(house.mails()).extracting(AccountMailRequested::user).containsExactly(owner.id());
        });
        assertThat(house.mails()).extracting(AccountMailRequested::tenant).containsExactly(tenant.id());
    }

    @Test
    void a_slug_in_use_or_malformed_makes_no_tenant() {
        assertRefused(TenancyProblem.SLUG_TAKEN, () -> made("acme"));
        assertRefused(
                TenancyProblem.INVALID_SLUG,
                () -> tenants.create(
                        house.asSuperAdmin(),
                        new CreateTenant("No Slug", "Shop", Plan.PRO, new EmailAddress("a@b.test"), "A")));
        assertThat(house.tenancy
                        .list(house.asSuperAdmin(), new ListTenants(PageRequest.first()))
                        .items())
                .hasSize(2);
    }

    @Test
    void every_move_is_legal_or_refused_with_what_is() {
        for (TenantStatus from : TenantStatus.values()) {
            for (TenantStatus to : TenantStatus.values()) {
                String slug = "shop-" + from.ordinal() + to.ordinal();
                var id = house.keybuzz.tenant(slug, from, "owner@" + slug + ".test");
                MoveTenant move = new MoveTenant(id, to);
                if (from.next().contains(to)) {
                    assertThat(tenants.move(house.asSuperAdmin(), move).status())
                            .isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> tenants.move(house.asSuperAdmin(), move))
                            .isInstanceOfSatisfying(Refusal.class, refusal -> {
                                assertThat(refusal.code()).isEqualTo(TenancyProblem.ILLEGAL_MOVE);
                                assertThat(refusal.facts()).containsKey("allowed");
                            });
                }
            }
        }
        assertThat(TenantStatus.CLOSED.next()).isEmpty();
        assertThat(TenantStatus.SUSPENDED.next()).containsExactly(TenantStatus.ACTIVE, TenantStatus.CLOSED);
    }

    @Test
    void an_owner_renames_their_tenant_and_a_super_admin_changes_its_plan() {
        Tenant acme = tenants.get(house.as(house.agent), new GetTenant(house.acme));

        Tenant renamed = tenants.update(house.as(house.owner), update(acme, Optional.of("New"), Optional.empty()));
        assertThat(renamed.name()).isEqualTo("New");
        assertRefused(
                CommonProblem.NOT_ALLOWED,
                () -> tenants.update(
                        house.as(house.owner), update(acme, Optional.empty(), Optional.of(Plan.ENTERPRISE))));
        assertRefused(
                CommonProblem.NOT_ALLOWED,
                () -> tenants.update(house.as(house.admin), update(acme, Optional.of("No"), Optional.empty())));
        assertThat(tenants.update(house.asSuperAdmin(), update(acme, Optional.empty(), Optional.of(Plan.DEV)))
                        .plan())
                .isEqualTo(Plan.DEV);
        tenants.move(house.asSuperAdmin(), new MoveTenant(acme.id(), TenantStatus.CLOSED));
        assertRefused(
                TenancyProblem.TENANT_CLOSED,
                () -> tenants.update(house.asSuperAdmin(), update(acme, Optional.of("No"), Optional.empty())));
    }

    @Test
    void another_tenant_is_like_a_missing_one_and_only_super_admins_move_any() {
        Tenant globex = tenants.get(house.asSuperAdmin(), new GetTenant(house.globex));

        assertRefused(
                TenancyProblem.TENANT_NOT_FOUND, () -> tenants.get(house.as(house.owner), new GetTenant(house.globex)));
        assertRefused(
                TenancyProblem.TENANT_NOT_FOUND,
                () -> tenants.update(house.as(house.owner), update(globex, Optional.of("Stolen"), Optional.empty())));
        assertRefused(
                CommonProblem.NOT_ALLOWED,
                () -> tenants.move(house.as(house.owner), new MoveTenant(house.acme, TenantStatus.CLOSED)));
        assertThat(tenants.get(house.asSuperAdmin(), new GetTenant(house.globex)))
                .isEqualTo(globex);
    }
}
