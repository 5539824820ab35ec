package io.keybuzz.domain.billing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.billing.BillingProblem;
import io.keybuzz.domain.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BillingPlanTest {
    private static BillingPlan plan(long quota, int hardLimit, boolean recharge, int units, long actionPrice) {
        return new BillingPlan(
                1,
                Instant.EPOCH,
                "PRO",
                quota,
                80,
                hardLimit,
                recharge,
                units,
                new UnitPrices(5, actionPrice, "EUR"),
                Optional.empty());
    }

    @Test
    void more_of_what_costs_nothing_is_given_away() {
        BillingPlan free = plan(10, 100, false, 100, 0);

        assertThat(free.givesLessAwayThan(plan(11, 100, false, 100, 0))).isTrue();
        assertThat(free.givesLessAwayThan(plan(10, 101, false, 100, 0))).isTrue();
        assertThat(free.givesLessAwayThan(plan(10, 100, true, 100, 0))).isTrue();
        assertThat(free.givesLessAwayThan(plan(9, 90, false, 500, 0))).isFalse();
        assertThat(plan(10, 100, true, 100, 0).givesLessAwayThan(plan(10, 100, true, 500, 0)))
                .isFalse();
    }

    @Test
    void more_of_what_is_paid_for_is_not() {
        assertThat(plan(10, 100, false, 100, 1).givesLessAwayThan(plan(1_000, 900, true, 100, 1)))
                .isFalse();
    }

    @Test
    void who_buys_fewer_than_ten_at_once_keeps_it_and_nobody_agrees_to_it_any_more() {
        plan(10, 100, true, BillingPlan.LEAST_UNITS, 1).requireOffered();

        assertThatThrownBy(() ->
                        plan(10, 100, true, BillingPlan.LEAST_UNITS - 1, 1).requireOffered())
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo(BillingProblem.INVALID_PLAN));
    }
}
