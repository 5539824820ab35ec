package io.keybuzz.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.billing.plan.PeriodTerms;
import io.keybuzz.domain.billing.plan.UnitPrices;
import io.keybuzz.domain.billing.quota.Charge;
import io.keybuzz.domain.billing.quota.Counts;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.billing.quota.UsageKind;
import io.keybuzz.domain.billing.statement.Apportionment;
import io.keybuzz.domain.billing.statement.LedgerSum;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of money and quotas whatever the numbers are; each over a thousand numbers at random. */
class MoneyPropertiesTest {
    private static final int TRIES = 1_000;
    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final BillingPeriod NOVEMBER = BillingPeriod.parse("2026-11");

    private static BillingPlan plan(long quota, boolean recharge, int units, UnitPrices prices) {
        return new BillingPlan(1, NOVEMBER.start(), "PRO", quota, 80, 100, recharge, units, prices, Optional.empty());
    }

    private static BillingPlan plan(long quota) {
        return plan(quota, false, 100, new UnitPrices(5, 2, "EUR"));
    }

    @Test
    void a_month_is_utc_and_every_instant_is_in_one() {
        assertThat(NOVEMBER.start()).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(NOVEMBER.end()).isEqualTo("2026-12-01T00:00:00Z");
        assertThat(BillingPeriod.of(NOVEMBER.end())).isEqualTo(NOVEMBER.next());
        assertThat(BillingPeriod.of(NOVEMBER.end().minusNanos(1))).isEqualTo(NOVEMBER);
        assertThat(BillingPeriod.of(Instant.parse("2028-02-29T23:59:59Z")).days())
                .isEqualTo(29);
        for (String name : List.of("2026-13", "2026-00", "26-11", "2026-11-01", "", "2026/11", "1999-11")) {
            assertThatThrownBy(() -> BillingPeriod.parse(name)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void one_plan_all_month_is_exactly_its_quota() {
        Random random = new Random(1);
        for (int i = 0; i < TRIES; i++) {
            long quota = random.nextLong(BillingPlan.MAX_QUOTA + 1);
            BillingPeriod period = BillingPeriod.of(Instant.EPOCH.plus(Duration.ofDays(random.nextInt(40_000))));
            assertThat(PeriodTerms.of(period, List.of(plan(quota)))).isEqualTo(PeriodTerms.of(plan(quota)));
        }
    }

    @Test
    void plans_by_the_day_come_to_their_weighted_mean_within_half_a_unit() {
        Random random = new Random(2);
        for (int i = 0; i < TRIES; i++) {
            long first = random.nextInt(100_000);
            long second = random.nextInt(100_000);
            int day = 1 + random.nextInt(30);
            Instant change = NOVEMBER.start().plus(Duration.ofDays(day - 1)).plusSeconds(random.nextInt(86_400));
            BillingPlan before = plan(first);
            PeriodTerms terms = PeriodTerms.of(NOVEMBER, List.of(before, before.followedBy(plan(second), change)));

            double mean = (first * (day - 1.0) + second * (31.0 - day)) / 30;
            assertThat(Math.abs(terms.quota() - mean)).isLessThanOrEqualTo(0.5 + 1e-6);
            assertThat(terms.quota()).isBetween(Math.min(first, second), Math.max(first, second));
        }
    }

    @Test
    void limits_are_of_the_prorated_quota() {
        PeriodTerms terms = PeriodTerms.of(plan(11));

        assertThat(terms.softLimit()).isEqualTo(9);
        assertThat(terms.hardLimit()).isEqualTo(11);
    }

    @Test
    void shares_add_up_to_the_sum_and_none_is_off_by_a_cent() {
        Random random = new Random(3);
        for (int i = 0; i < TRIES; i++) {
            List<Long> weights =
                    random.longs(1 + random.nextInt(50), 0, 20).boxed().toList();
            long whole = weights.stream().mapToLong(it -> it).sum();
            long sum = whole == 0 ? 0 : random.nextLong(10_000_000_000L);

            List<Long> shares = Apportionment.of(sum, weights);

            assertThat(shares.stream().mapToLong(it -> it).sum()).isEqualTo(sum);
            for (int j = 0; j < weights.size(); j++) {
                double exact = whole == 0 ? 0 : (double) sum * weights.get(j) / whole;
                assertThat(Math.abs(shares.get(j) - exact)).isLessThan(1.001);
            }
        }
    }

    @Test
    void whatever_happens_lines_add_up_to_the_total_and_counters_to_the_ledger() {
        IdSource ids = () -> new UUID(5, 5);
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            BillingPlan plan = plan(
                    random.nextInt(30),
                    random.nextBoolean(),
                    1 + random.nextInt(9),
                    new UnitPrices(random.nextInt(200), random.nextInt(90), "EUR"));
            QuotaUsage usage = QuotaUsage.none(TENANT, NOVEMBER, PeriodTerms.of(plan));
            Map<LedgerSum, Long> ledger = new HashMap<>();
            List<Recharge> recharges = new ArrayList<>();
            int refused = 0;
            for (int i = 0; i < 60; i++) {
                UsageKind kind = random.nextBoolean() ? UsageKind.TICKET : UsageKind.AI_ACTION;
                UsageFact fact = new UsageFact(TENANT, "fact" + i, kind, new UUID(2, i), NOVEMBER.start(), false, 0);
                QuotaUsage.Counting counting = usage.count(fact, ids);
                usage = counting.after();
                counting.recharge().ifPresent(recharges::add);
                if (counting.charge().outcome() == Charge.Outcome.REFUSED) {
                    refused++;
                } else {
                    ledger.merge(new LedgerSum(kind, counting.priceMinor(), counting.paid(), 0), 1L, Long::sum);
                }
            }
            List<LedgerSum> sums = ledger.entrySet().stream()
                    .map(it -> new LedgerSum(
                            it.getKey().kind(),
                            it.getKey().priceMinor(),
                            it.getKey().paid(),
                            it.getValue()))
                    .toList();
            Counts counts = Statement.counts(sums, recharges, 0);
            Statement statement = Statement.of(usage, sums, recharges, List.of(plan), NOVEMBER.end());

            assertThat(usage.counts()).isEqualTo(counts);
            assertThat(statement.lines().stream()
                            .mapToLong(it -> it.amountMinor())
                            .sum())
                    .isEqualTo(statement.totalMinor());
            assertThat(counts.used() + refused).isEqualTo(60);
            assertThat(counts.prepaid()).isLessThanOrEqualTo(counts.recharged());
            if (plan.autoRechargeEnabled()) {
                long beyond = Math.max(0, 60 - usage.terms().hardLimit());
                assertThat(refused).isZero();
                assertThat(recharges)
                        .hasSize((int) ((beyond + plan.autoRechargeUnits() - 1) / plan.autoRechargeUnits()));
                assertThat(recharges)
                        .extracting(Recharge::number)
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, recharges.size())
                                .boxed()
                                .toList());
            } else {
                assertThat(recharges).isEmpty();
                assertThat(counts.aiActions()).isLessThanOrEqualTo(usage.terms().hardLimit());
            }
        }
    }

    @Test
    void a_plan_is_refused_with_every_fault_it_has() {
        assertThatThrownBy(() -> new BillingPlan(
                        0,
                        Instant.EPOCH,
                        " ",
                        -1,
                        90,
                        80,
                        true,
                        0,
                        new UnitPrices(-1, BillingPlan.MAX_PRICE + 1, "XAU"),
                        Optional.of(-1L)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(BillingProblem.INVALID_PLAN);
                    assertThat((List<?>) refusal.facts().get("faults")).hasSize(8);
                });
    }
}
