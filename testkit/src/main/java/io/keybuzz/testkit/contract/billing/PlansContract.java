package io.keybuzz.testkit.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.billing.plan.UnitPrices;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.billing.port.Plans}. */
public interface PlansContract extends BillingContract {
    private BillingPlan latest(TenantId tenant) {
        return read(tenant, () -> billing().plans().latest(tenant));
    }

    private List<BillingPlan> inForce(TenantId tenant) {
        return read(tenant, () -> billing().plans().inForce(tenant, month()));
    }

    private void add(TenantId tenant, BillingPlan plan) {
        change(tenant, () -> billing().plans().add(tenant, plan));
    }

    private BillingPlan detailed(Instant since) {
        return new BillingPlan(
                1,
                since,
                "Équipe",
                12_345,
                75,
                250,
                true,
                60,
                new UnitPrices(12, 3, "GBP"),
                Optional.of(1_900_000_000L));
    }

    @Test
    default void who_has_agreed_to_nothing_has_the_standard_plan() {
        TenantId tenant = givenTenant();

        assertThat(latest(tenant)).isEqualTo(BillingPlan.standard());
        assertThat(inForce(tenant)).containsExactly(BillingPlan.standard());
    }

    @Test
    default void a_plan_comes_back_equal() {
        TenantId tenant = givenTenant();
        BillingPlan plan = detailed(stores().now());

        add(tenant, plan);

        assertThat(latest(tenant)).isEqualTo(plan);
        assertThat(inForce(tenant)).containsExactly(BillingPlan.standard(), plan);
    }

    @Test
    default void a_month_knows_what_it_began_with_and_what_followed_in_it() {
        TenantId tenant = givenTenant();
        Instant start = month().start();
        BillingPlan old = detailed(start.minus(Duration.ofDays(90)));
        BillingPlan before = old.followedBy(plan(1, false, 10), start);
        BillingPlan within = before.followedBy(plan(2, false, 10), start.plusSeconds(1));
        BillingPlan after = within.followedBy(plan(3, false, 10), month().end());
        List.of(old, before, within, after).forEach(plan -> add(tenant, plan));

        assertThat(inForce(tenant)).containsExactly(before, within);
        assertThat(latest(tenant)).isEqualTo(after);
        assertThat(read(tenant, () -> billing().plans().inForce(tenant, month().next())))
                .containsExactly(after);
    }

    @Test
    default void of_two_who_follow_the_same_plan_one_is_refused() {
        TenantId tenant = givenTenant();
        add(tenant, detailed(stores().now()));

        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> add(tenant, detailed(stores().now().plusSeconds(1))));
        assertThat(latest(tenant)).isEqualTo(detailed(stores().now()));
    }

    @Test
    default void each_tenant_has_its_own() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        add(tenant, detailed(stores().now()));

        assertThat(latest(other)).isEqualTo(BillingPlan.standard());
        assertThat(read(other, () -> billing().plans().latest(tenant))).isEqualTo(BillingPlan.standard());
        assertThat(read(PLATFORM, () -> billing().plans().latest(tenant)).version())
                .isEqualTo(1);
        BillingPlan next = detailed(stores().now()).followedBy(plan(1, false, 1), stores().now());
        assertOutsideScope(() -> change(other, () -> billing().plans().add(tenant, next)));
    }
}
