package io.keybuzz.testkit.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.billing.BillingProblem;
import io.keybuzz.domain.billing.plan.PeriodTerms;
import io.keybuzz.domain.billing.quota.Charge.Outcome;
import io.keybuzz.domain.billing.quota.Counts;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.Concurrently;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When it is enough, what happens then, and what is paid for it; part of {@link QuotaLedgerContract}. */
public interface QuotaRules extends BillingContract {
    @Test
    default void tickets_count_beyond_the_limit_and_actions_are_refused_there_with_nothing_changed() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(3, false, 20));
        open(tenant, 4);
        QuotaUsage before = usage(tenant);

        var refused = take(action(tenant, ticket(), "late"));

        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.used()).isEqualTo(4);
        assertThat(refused.limit()).isEqualTo(3);
        assertRefused(BillingProblem.QUOTA_EXCEEDED, refused::require);
        assertThat(usage(tenant)).isEqualTo(before);
        assertThat(before.counts()).isEqualTo(new Counts(4, 0, 0, 0, 0, 0, 400, 0));
        assertThat(before.hasUnitsLeft()).isFalse();
    }

    @Test
    default void units_are_bought_in_exact_multiples_one_by_one_also_for_tickets() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(5, true, 3));

        open(tenant, 6);
        assertThat(counts(tenant)).isEqualTo(new Counts(6, 0, 1, 1, 3, 0, 500, 21));
        for (int i = 0; i < 6; i++) {
            assertThat(take(action(tenant, ticket(), "action " + i)).outcome()).isEqualTo(Outcome.COUNTED);
        }

        assertThat(counts(tenant)).isEqualTo(new Counts(6, 6, 7, 3, 9, 60, 500, 63));
        assertThat(recharges(tenant)).extracting(it -> it.number()).containsExactly(1, 2, 3);
        assertThat(recharges(tenant)).allSatisfy(it -> {
            assertThat(it.units()).isEqualTo(3);
            assertThat(it.amountMinor()).isEqualTo(21);
            assertThat(it.currency()).isEqualTo("EUR");
            assertThat(it.boughtAt()).isEqualTo(stores().now());
        });
        assertThat(heard("cashier")).isEqualTo(3);
    }

    @Test
    default void units_that_were_bought_are_used_up_before_more_are_and_also_when_no_more_are_bought() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(2, true, 3));
        open(tenant, 3);
        givenPlan(tenant, plan(2, false, 3), stores().now());

        assertThat(take(action(tenant, ticket(), "one")).outcome()).isEqualTo(Outcome.COUNTED);
        assertThat(take(action(tenant, ticket(), "two")).outcome()).isEqualTo(Outcome.COUNTED);
        assertThat(take(action(tenant, ticket(), "three")).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(counts(tenant).recharges()).isEqualTo(1);
    }

    @Test
    default void what_was_charged_by_itself_is_not_paid_again_by_units_that_are_bought_later() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(1, false, 3));
        open(tenant, 5);
        givenPlan(tenant, plan(1, true, 3), stores().now());

        take(action(tenant, ticket(), "one"));

        assertThat(counts(tenant)).isEqualTo(new Counts(5, 1, 1, 1, 3, 10, 500, 21));
    }

    @Test
    default void each_limit_is_told_once_a_month() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(10, false, 3));
        open(tenant, 7);
        assertThat(claim()).isEmpty();
        assertThat(usage(tenant).softReachedAt()).isEmpty();

        open(tenant, 1);
        assertThat(claim()).singleElement().satisfies(delivery -> {
            assertThat(delivery.subscriber()).isEqualTo("warned");
            assertThat(delivery.event().payload()).containsEntry("period", month().toString());
            assertThat(delivery.event().payload()).containsEntry("limit", "8");
        });
        assertThat(usage(tenant).softReachedAt()).contains(stores().now());

        open(tenant, 5);
        assertThat(heard("stopped")).isEqualTo(1);
        stores().elapse(Duration.ofMinutes(2));
        assertThat(claim()).hasSize(2);
    }

    @Test
    default void however_many_come_at_once_the_limit_holds_and_the_counters_are_the_ledger() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(25, false, 3));
        AtomicInteger key = new AtomicInteger();

        var outcomes = Concurrently.run(6, () -> {
            int taken = 0;
            for (int i = 0; i < 6; i++) {
                taken += take(action(tenant, ticket(), "k" + key.incrementAndGet()))
                                        .outcome()
                                == Outcome.COUNTED
                        ? 1
                        : 0;
            }
            return taken;
        });

        assertThat(outcomes.stream().mapToInt(it -> it.result().orElse(0)).sum())
                .isEqualTo(25);
        assertThat(counts(tenant).used()).isEqualTo(25);
        assertThat(heard("warned")).isEqualTo(1);
    }

    @Test
    default void the_store_counts_as_the_domain_does() {
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            TenantId tenant = givenTenant();
            var plan = givenPlan(tenant, plan(random.nextInt(12), random.nextBoolean(), 1 + random.nextInt(5)));
            QuotaUsage model = QuotaUsage.none(tenant, month(), PeriodTerms.of(plan));
            for (int step = 0; step < 40; step++) {
                if (step % 13 == 12) {
                    plan = givenPlan(
                            tenant,
                            plan(random.nextInt(20), random.nextBoolean(), 1 + random.nextInt(5)),
                            stores().now());
                    model = model.on(usage(tenant).terms());
                }
                UsageFact fact = random.nextInt(3) == 0
                        ? UsageFact.opened(tenant, ticket(), stores().now())
                        : action(tenant, ticket(), "step " + step);
                QuotaUsage.Counting expected = model.count(fact, stores().ids());
                assertThat(take(fact)).as("seed %d step %d", seed, step).isEqualTo(expected.charge());
                model = expected.after();
            }
            QuotaUsage stored = usage(tenant);
            assertThat(stored).as("seed %d", seed).isEqualTo(model);
            assertThat(recharges(tenant)).hasSize(stored.counts().recharges());
        }
    }

    @Test
    default void what_was_bought_is_listed_a_page_at_a_time_in_the_order_of_its_numbers() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        givenPlan(tenant, plan(1, true, 2));
        open(tenant, 10);

        assertThat(allPages(2, page -> read(tenant, () -> billing().ledger().recharges(tenant, month(), page))))
                .isEqualTo(recharges(tenant))
                .hasSize(5);
        assertThat(read(tenant, () -> billing().ledger().recharges(tenant, month(), PageRequest.first(5)))
                        .next())
                .isEmpty();
        assertThat(read(tenant, () -> billing().ledger().recharges(tenant, month().next(), PageRequest.first()))
                        .items())
                .isEmpty();
        assertThat(read(other, () -> billing().ledger().recharges(tenant, month(), PageRequest.first()))
                        .items())
                .isEmpty();
    }
}
