package io.keybuzz.testkit.contract.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.metering.AiAllowance;
import io.keybuzz.domain.automation.metering.AiCharge;
import io.keybuzz.domain.automation.port.AiMeter;
import io.keybuzz.domain.billing.BillingProblem;
import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.contract.billing.BillingContract;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.automation.port.AiMeter}, over the stores of billing. */
public interface AiMeterContract extends BillingContract {
    /** A meter that counts into {@link #stores()}. */
    AiMeter meter();

    private AiCharge charge(TenantId tenant, UUID ticket, String key) {
        return new AiCharge(tenant, ticket, key, true, 40, stores().now());
    }

    private boolean charged(TenantId tenant, UUID ticket, String key) {
        return inTenant(tenant, () -> meter().charge(charge(tenant, ticket, key)));
    }

    private AiAllowance left(TenantId tenant) {
        return read(tenant, () -> meter().left(tenant, stores().now()));
    }

    private boolean hasLeft(TenantId tenant) {
        return left(tenant).allows(true);
    }

    @Test
    default void an_action_is_charged_once_however_often_it_is_tried() {
        TenantId tenant = givenTenant();
        UUID ticket = stores().ids().next();

        assertThat(charged(tenant, ticket, "run:1:1")).isTrue();
        assertThat(charged(tenant, ticket, "run:1:1")).isTrue();
        change(tenant, () -> meter().require(charge(tenant, ticket, "run:1:1")));

        assertThat(usage(tenant).counts().aiActions()).isEqualTo(1);
        var used = read(tenant, () -> stores().ticketUsages().find(ticket)).orElseThrow();
        assertThat(used.autoReplyCount()).isEqualTo(1);
        assertThat(used.tokensUsed()).isEqualTo(40);
    }

    @Test
    default void beyond_the_limit_nothing_is_charged_and_it_is_said_before() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(1, false, 5));
        UUID ticket = stores().ids().next();
        assertThat(hasLeft(tenant)).isTrue();
        change(tenant, () -> meter().require(charge(tenant, ticket, "a")));

        assertThat(left(tenant)).isEqualTo(new AiAllowance(false, true));
        assertThat(left(tenant).allows(false)).isFalse();
        assertThat(charged(tenant, ticket, "b")).isFalse();
        assertRefused(
                BillingProblem.QUOTA_EXCEEDED,
                () -> change(tenant, () -> meter().require(charge(tenant, ticket, "b"))));
        assertThat(charged(tenant, ticket, "a")).isTrue();
        assertThat(usage(tenant).counts().used()).isEqualTo(1);
    }

    @Test
    default void tokens_are_counted_and_no_model_may_be_asked_when_their_budget_is_used_up() {
        TenantId tenant = givenTenant();
        BillingPlan wish = plan(10, false, 5);
        givenPlan(
                tenant,
                new BillingPlan(
                        0,
                        Instant.EPOCH,
                        wish.plan(),
                        wish.ticketMonthlyQuota(),
                        wish.softLimitPercent(),
                        wish.hardLimitPercent(),
                        wish.autoRechargeEnabled(),
                        wish.autoRechargeUnits(),
                        wish.prices(),
                        Optional.of(100L)));
        UUID ticket = stores().ids().next();

        change(tenant, () -> meter().tokens(tenant, ticket, 99, stores().now()));
        assertThat(hasLeft(tenant)).isTrue();
        change(tenant, () -> meter().tokens(tenant, ticket, 1, stores().now()));

        assertThat(left(tenant)).as("a model only").isEqualTo(new AiAllowance(true, false));
        assertThat(left(tenant).allows(false)).isTrue();
        assertThat(hasLeft(tenant)).isFalse();
        assertThat(usage(tenant).counts().used()).isZero();
    }

    @Test
    default void who_buys_when_nothing_is_left_always_has_something_left() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(0, true, 5));

        assertThat(hasLeft(tenant)).isTrue();
        change(tenant, () -> meter().require(charge(tenant, stores().ids().next(), "a")));
        assertThat(usage(tenant).counts().recharges()).isEqualTo(1);
    }
}
