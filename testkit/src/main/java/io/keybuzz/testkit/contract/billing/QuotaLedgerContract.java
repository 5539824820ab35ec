package io.keybuzz.testkit.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.billing.port.QuotaLedger}. */
public interface QuotaLedgerContract extends QuotaRules {
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
    default void a_plan_in_another_currency_is_refused_also_where_a_later_month_was_charged() {
        TenantId tenant = givenTenant();
        givenPlan(tenant, plan(30, false, 3));
        take(action(tenant, ticket(), "ahead", month().end()));
        QuotaUsage later = usage(tenant, month().next());

        assertRefused(
                BillingProblem.CURRENCY_IN_USE,
                () -> givenPlan(tenant, plan(90, false, 3, new UnitPrices(1, 2, "USD")), stores().now()));

        assertThat(usage(tenant, month().next())).isEqualTo(later);
        assertThat(usage(tenant).terms().prices().currency()).isEqualTo("EUR");
        givenPlan(tenant, plan(90, false, 3), stores().now());
        assertThat(usage(tenant, month().next()).terms().quota()).isEqualTo(90);
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
    default void it_counts_inside_a_unit_of_work_only() {
        TenantId tenant = givenTenant();

        assertNeedsUnitOfWork(() -> billing().ledger().take(action(tenant, ticket(), "a")));
        assertThat(usage(tenant, BillingPeriod.of(stores().now())).counts()).isEqualTo(Counts.none());
    }
}
