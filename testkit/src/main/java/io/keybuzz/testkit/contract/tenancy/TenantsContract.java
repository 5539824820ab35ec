package io.keybuzz.testkit.contract.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenTenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.tenancy.port.Tenants}. */
public interface TenantsContract extends StoreContract {
    private Tenant added(String slug) {
        Tenant tenant =
                GivenTenant.of(stores().ids(), stores().now()).slug(slug).build();
        add(tenant);
        return tenant;
    }

    private void add(Tenant tenant) {
        change(tenant.id(), () -> stores().tenants().add(tenant));
    }

    private Optional<Tenant> found(TenantScope asking, Tenant tenant) {
        return read(asking, () -> stores().tenants().find(tenant.id()));
    }

    private Optional<Tenant> bySlug(TenantScope asking, String slug) {
        return read(asking, () -> stores().tenants().findBySlug(slug));
    }

    private List<Tenant> listed(TenantScope asking) {
        return read(asking, () -> stores().tenants().list(PageRequest.first())).items();
    }

    private static TenantScope itself(Tenant tenant) {
        return new TenantScope.One(tenant.id());
    }

    @Test
    default void a_tenant_comes_back_equal_by_id_and_by_slug() {
        for (TenantStatus status : TenantStatus.values()) {
            Tenant tenant = GivenTenant.of(stores().ids(), stores().now())
                    .slug("shop-" + status.ordinal())
                    .status(status)
                    .build();
            add(tenant);

            assertThat(found(itself(tenant), tenant)).contains(tenant);
            assertThat(bySlug(itself(tenant), tenant.slug())).contains(tenant);
            assertThat(bySlug(PLATFORM, tenant.slug())).contains(tenant);
        }
    }

    @Test
    default void a_tenant_sees_only_itself() {
        Tenant own = added("own");
        Tenant other = added("other");

        assertThat(found(itself(own), other)).isEmpty();
        assertThat(bySlug(itself(own), "other")).isEmpty();
        assertThat(listed(itself(own))).containsExactly(own);
    }

    @Test
    default void the_platform_lists_all_of_them_newest_first_page_by_page() {
        List<Tenant> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(added("shop-" + i));
        }
        Collections.reverse(all);

        for (int limit : List.of(1, 2, 5, 50)) {
            assertThat(allPages(
                            limit,
                            page -> read(PLATFORM, () -> stores().tenants().list(page))))
                    .isEqualTo(all);
        }
    }

    @Test
    default void a_slug_in_use_is_refused_whoever_has_it() {
        added("taken");
        Tenant second =
                GivenTenant.of(stores().ids(), stores().now()).slug("taken").build();

        assertRefused(TenancyProblem.SLUG_TAKEN, () -> add(second));

        assertThat(found(PLATFORM, second)).isEmpty();
    }

    @Test
    default void of_two_that_want_a_slug_at_once_one_gets_it() {
        var outcomes = Concurrently.run(4, () -> added("wanted"));

        assertThat(outcomes).filteredOn(Concurrently.Outcome::succeeded).hasSize(1);
        assertThat(listed(PLATFORM)).hasSize(1);
    }

    @Test
    default void a_tenant_is_added_in_its_own_scope_only() {
        TenantId other = givenTenant();
        Tenant tenant = GivenTenant.of(stores().ids(), stores().now()).build();

        assertOutsideScope(() -> change(other, () -> stores().tenants().add(tenant)));
        assertOutsideScope(() -> change(PLATFORM, () -> stores().tenants().add(tenant)));

        assertThat(found(PLATFORM, tenant)).isEmpty();
    }

    @Test
    default void a_change_is_stored_with_the_next_version() {
        Tenant tenant = added("shop");
        Instant later = stores().now().plusSeconds(60);

        Tenant saved = inTenant(
                tenant.id(),
                () -> stores().tenants()
                        .save(tenant.revised("New name", Plan.ENTERPRISE, later).moved(TenantStatus.SUSPENDED, later)));

        assertThat(saved.version()).isEqualTo(2);
        assertThat(found(itself(tenant), tenant)).contains(saved);
        assertThat(listed(PLATFORM)).containsExactly(saved);
    }

    @Test
    default void a_version_that_was_changed_meanwhile_is_refused() {
        Tenant tenant = added("shop");
        change(tenant.id(), () -> stores().tenants().save(tenant.revised("First", Plan.PRO, stores().now())));

        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> change(
                        tenant.id(),
                        () -> stores().tenants().save(tenant.revised("Second", Plan.PRO, stores().now()))));
    }

    @Test
    default void nobody_changes_another_tenant() {
        Tenant tenant = added("shop");
        Tenant stolen = tenant.revised("Stolen", Plan.PRO, stores().now());

        changeInVain(givenTenant(), () -> stores().tenants().save(stolen));
        changeInVain(PLATFORM, () -> stores().tenants().save(stolen));

        assertThat(read(tenant.id(), () -> stores().tenants().find(tenant.id())))
                .contains(tenant);
    }
}
