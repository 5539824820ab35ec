package io.keybuzz.domain.billing.plan;

import io.keybuzz.domain.billing.BillingPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What holds in one month, as it is known at this moment: the quota is made up by all plans of the month, everything else is
 * the latest plan's.
 *
 * @param quota units; each day brings its share of the quota of the plan that was in force at its end
 * @param softLimit units from which on the tenant has been told
 * @param hardLimit units beyond which nothing is automatic, unless units are bought
 */
public record PeriodTerms(
        long quota,
        long softLimit,
        long hardLimit,
        boolean autoRecharge,
        int rechargeUnits,
        UnitPrices prices,
        Optional<Long> tokenBudget) {
    private static final int PERCENT = 100;

    /**
     * The terms of a month. Shares are added up exactly; the sum is rounded half up to whole units, the soft limit up and the
     * hard limit down.
     *
     * @param plans what was in force when the month began, and what followed; the oldest first
     */
    public static PeriodTerms of(BillingPeriod period, List<BillingPlan> plans) {
        long days = period.days();
        long quotas = 0;
        for (int day = 1; day <= days; day++) {
            quotas += lastBefore(plans, period.endOfDay(day)).ticketMonthlyQuota();
        }
        BillingPlan latest = plans.get(plans.size() - 1);
        return of(latest, (2 * quotas + days) / (2 * days));
    }

    /** The terms of a month that has one plan. */
    public static PeriodTerms of(BillingPlan plan) {
        return of(plan, plan.ticketMonthlyQuota());
    }

    private static PeriodTerms of(BillingPlan plan, long quota) {
        return new PeriodTerms(
                quota,
                (quota * plan.softLimitPercent() + PERCENT - 1) / PERCENT,
                quota * plan.hardLimitPercent() / PERCENT,
                plan.autoRechargeEnabled(),
                plan.autoRechargeUnits(),
                plan.prices(),
                plan.tokenBudget());
    }

    private static BillingPlan lastBefore(List<BillingPlan> plans, Instant end) {
        BillingPlan found = plans.get(0);
        for (BillingPlan plan : plans) {
            if (plan.since().isBefore(end)) {
                found = plan;
            }
        }
        return found;
    }
}
