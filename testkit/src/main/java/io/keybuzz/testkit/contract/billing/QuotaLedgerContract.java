package io.keybuzz.testkit.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.shared.Outbox.Delivery;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.BillingProblem;
import io.keybuzz.domain.billing.plan.PeriodTerms;
import io.keybuzz.domain.billing.plan.UnitPrices;
import io.keybuzz.domain.billing.quota.Charge.Outcome;
import io.keybuzz.domain.billing.quota.Counts;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.Concurrently;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.billing.port.QuotaLedger}. */
public interface QuotaLedgerContract extends BillingContract {
    private Counts counts(TenantId tenant) {
        return usage(tenant).counts();
    }

    private UUID ticket() {
        return stores().ids().next();
    }

    private long heard(String subscriber) {
        return claim().stream()
                .map(Delivery::subscriber)
                .filter(subscriber::equals)
                .count();
    }

    @Test
    default void a_month_in_which_nothing_was_counted_has_the_terms_of_the_plan() {
        TenantId tenant = givenTenant();
        assertThat(read(tenant, () -> billing().ledger().find(tenant, month()))).isEmpty();

        var plan = givenPlan(tenant, plan(500, true, 20));

        assertThat(usage(tenant)).isEqualTo(QuotaUsage.none(tenant, month(), PeriodTerms.of(plan)));
    }

    @Test
    default void each_fact_is_one_unit_at_the_price_of_its_kind() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(500, false, 20));
        UUID ticket = ticket();

        count(UsageFact.opened(tenant, ticket, stores().now()));
        assertThat(take(action(tenant, ticket, "a")).outcome()).isEqualTo(Outcome.COUNTED);
        assertThat(take(action(tenant, ticket, "b")).used()).isEqualTo(3);

        assertThat(counts(tenant)).isEqualTo(new Counts(1, 2, 0, 0, 0, 20, 114, 0));
        assertThat(usage(tenant).lastUpdatedAt()).isEqualTo(stores().now());
        var onTicket = read(tenant, () -> stores().ticketUsages().find(ticket)).orElseThrow();
        assertThat(onTicket.aiActionsCount()).isEqualTo(2);
        assertThat(onTicket.autoReplyCount()).isEqualTo(2);
        assertThat(onTicket.tokensUsed()).isEqualTo(20);
        assertThat(onTicket.billableUnits()).isEqualTo(3);
    }

    @Test
    default void a_fact_that_is_told_again_is_counted_once_also_when_nothing_is_left_and_in_another_month() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(2, false, 20));
        UUID ticket = ticket();
        take(action(tenant, ticket, "same"));
        take(action(tenant, ticket, "other"));
        Counts before = counts(tenant);

        assertThat(take(action(tenant, ticket, "same")).outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(take(action(tenant, ticket, "same", month().end())).outcome())
                .isEqualTo(Outcome.KNOWN);
        count(UsageFact.opened(tenant, ticket, stores().now()));
        count(UsageFact.opened(tenant, ticket, stores().now()));

        assertThat(counts(tenant).aiActions()).isEqualTo(before.aiActions());
        assertThat(counts(tenant).tickets()).isEqualTo(1);
        assertThat(usage(tenant, month().next()).counts()).isEqualTo(Counts.none());
    }

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
    default void the_last_instant_of_a_month_is_in_it_and_the_next_one_in_the_next() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(1, false, 3));
        Instant midnight = month().end();

        assertThat(take(action(tenant, ticket(), "a", midnight.minusNanos(1_000)))
                        .period())
                .isEqualTo(month());
        assertThat(take(action(tenant, ticket(), "b", midnight.minusNanos(1_000)))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(take(action(tenant, ticket(), "b", midnight)).period()).isEqualTo(month().next());
        assertThat(usage(tenant, month().next()).counts().used()).isEqualTo(1);
    }

    @Test
    default void tokens_that_nobody_is_charged_for_are_counted() {
        TenantId tenant = givenTenant();
        UUID ticket = ticket();

        change(tenant, () -> billing().ledger().countTokens(tenant, ticket, 120, stores().now()));
        change(tenant, () -> billing().ledger().countTokens(tenant, ticket, 3, stores().now()));

        assertThat(counts(tenant)).isEqualTo(new Counts(0, 0, 0, 0, 0, 123, 0, 0));
        assertThat(read(tenant, () -> stores().ticketUsages().find(ticket))
                        .orElseThrow()
                        .tokensUsed())
                .isEqualTo(123);
    }

    @Test
    default void what_is_rolled_back_was_never_counted() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(1, true, 1));
        open(tenant, 1);
        claim();
        QuotaUsage before = usage(tenant);

        assertThatThrownBy(() -> change(tenant, () -> {
                    billing().ledger().take(action(tenant, ticket(), "a"));
                    billing().ledger().count(UsageFact.opened(tenant, ticket(), stores().now()));
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(usage(tenant)).isEqualTo(before);
        assertThat(recharges(tenant)).isEmpty();
        assertThat(claim()).isEmpty();
    }

    @Test
    default void other_terms_hold_for_what_comes_and_in_months_that_have_begun_already() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(30, false, 3));
        open(tenant, 2);
        take(action(tenant, ticket(), "next month", month().end()));

        givenPlan(tenant, plan(60, true, 5, new UnitPrices(1, 2, "EUR")), stores().now());
        open(tenant, 1);

        assertThat(counts(tenant)).isEqualTo(new Counts(3, 0, 0, 0, 0, 0, 201, 0));
        assertThat(usage(tenant).terms().quota()).isBetween(31L, 60L);
        QuotaUsage next = usage(tenant, month().next());
        assertThat(next.terms().quota()).isEqualTo(60);
        assertThat(next.terms().rechargeUnits()).isEqualTo(5);
        assertThat(next.counts().aiActions()).isEqualTo(1);
    }

    @Test
    default void a_month_that_was_charged_keeps_its_currency() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(30, false, 3, new UnitPrices(0, 2, "EUR")));
        open(tenant, 1);
        givenPlan(tenant, plan(30, false, 3, new UnitPrices(0, 2, "USD")), stores().now());
        take(action(tenant, ticket(), "paid"));

        assertRefused(
                BillingProblem.CURRENCY_IN_USE,
                () -> givenPlan(tenant, plan(30, false, 3, new UnitPrices(0, 2, "EUR")), stores().now()));
        assertThat(usage(tenant).terms().prices().currency()).isEqualTo("USD");
    }

    @Test
    default void another_tenants_ledger_is_out_of_sight_and_cannot_be_written() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        givenPlan(owner, plan(0, true, 5));
        open(owner, 1);

        assertThat(read(other, () -> billing().ledger().find(owner, month()))).isEmpty();
        assertThat(read(other, () -> billing().ledger().recharges(owner, month())))
                .isEmpty();
        assertOutsideScope(() -> change(other, () -> billing().ledger().take(action(owner, ticket(), "a"))));
        assertOutsideScope(() ->
                change(other, () -> billing().ledger().count(UsageFact.opened(owner, ticket(), stores().now()))));
        assertThat(counts(owner).used()).isEqualTo(1);
        assertThat(read(PLATFORM, () -> billing().ledger().find(owner, month())))
                .isPresent();
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
    default void one_fact_told_by_many_at_once_is_counted_once() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(25, false, 3));

        var outcomes = Concurrently.run(
                6, () -> take(action(tenant, ticket(), "the same")).outcome());

        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        assertThat(outcomes.stream().filter(it -> it.result().orElseThrow() == Outcome.COUNTED))
                .hasSize(1);
        assertThat(counts(tenant).used()).isEqualTo(1);
    }

    /** The store's own arithmetic against the domain's, over plans, kinds and keys at random. */
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
    default void it_counts_inside_a_unit_of_work_only() {
        TenantId tenant = givenTenant();

        assertNeedsUnitOfWork(() -> billing().ledger().take(action(tenant, ticket(), "a")));
        assertThat(usage(tenant, BillingPeriod.of(stores().now())).counts()).isEqualTo(Counts.none());
    }
}
