package io.keybuzz.domain.billing.plan;

import io.keybuzz.domain.billing.BillingProblem;
import io.keybuzz.domain.shared.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a tenant has agreed to. Plans are never changed: a new one is in force from its instant on.
 *
 * @param version counts a tenant's plans; 0 as long as it has none of its own
 * @param since from when it is in force
 * @param plan what it is called
 * @param ticketMonthlyQuota units a month
 * @param softLimitPercent of the quota; the tenant is told when it gets there
 * @param hardLimitPercent of the quota; nothing is automatic beyond, unless units are bought
 * @param autoRechargeEnabled whether units are bought when the hard limit is passed
 * @param autoRechargeUnits how many are bought at once
 * @param tokenBudget tokens of language models a month; empty for as many as it takes
 */
public record BillingPlan(
        long version,
        Instant since,
        String plan,
        long ticketMonthlyQuota,
        int softLimitPercent,
        int hardLimitPercent,
        boolean autoRechargeEnabled,
        int autoRechargeUnits,
        UnitPrices prices,
        Optional<Long> tokenBudget) {
    public static final int MAX_NAME = 40;
    public static final long MAX_QUOTA = 100_000_000;
    public static final int MAX_PERCENT = 1_000;
    public static final int MAX_UNITS = 1_000_000;
    /** Each purchase is a row, a debt and a line of the statement. */
    public static final int LEAST_UNITS = 10;

    public static final long MAX_PRICE = 100_000_000;
    public static final long MAX_TOKENS = 2_000_000_000;

    public static final int SOFT_LIMIT_PERCENT = 80;
    public static final int HARD_LIMIT_PERCENT = 100;
    public static final int AUTO_RECHARGE_UNITS = 100;

    /** Refuses with {@code billing/invalid-plan}, naming every fault. */
    public BillingPlan {
        List<String> faults = new ArrayList<>();
        if (!Texts.hasContent(plan)
                || Texts.length(plan) > MAX_NAME
                || !Texts.isStorable(plan)
                || !Texts.isOneLine(plan)
                || Texts.turnsDirection(plan)) {
            faults.add("plan must have 1 to " + MAX_NAME + " characters on one line");
        }
        between(faults, "ticketMonthlyQuota", ticketMonthlyQuota, 0, MAX_QUOTA);
        between(faults, "softLimitPercent", softLimitPercent, 1, MAX_PERCENT);
        between(faults, "hardLimitPercent", hardLimitPercent, 1, MAX_PERCENT);
        if (softLimitPercent > hardLimitPercent) {
            faults.add("softLimitPercent must not be above hardLimitPercent");
        }
        between(faults, "autoRechargeUnits", autoRechargeUnits, 1, MAX_UNITS);
        between(faults, "ticketUnitPrice", prices.ticketMinor(), 0, MAX_PRICE);
        between(faults, "aiActionUnitPrice", prices.aiActionMinor(), 0, MAX_PRICE);
        if (!isMoney(prices.currency())) {
            faults.add("currency must be one of ISO 4217, such as EUR");
        }
        tokenBudget.ifPresent(tokens -> between(faults, "tokenBudget", tokens, 0, MAX_TOKENS));
        refuse(faults);
    }

    /** What a tenant has that has agreed to nothing: 2,500 units a month that cost nothing, and no more. */
    public static BillingPlan standard() {
        return new BillingPlan(
                0,
                Instant.EPOCH,
                "STANDARD",
                2_500,
                SOFT_LIMIT_PERCENT,
                HARD_LIMIT_PERCENT,
                false,
                AUTO_RECHARGE_UNITS,
                new UnitPrices(0, 0, "EUR"),
                Optional.empty());
    }

    /** The next plan after this one: like the wished one, in force from now on, and never before this one was. */
    public BillingPlan followedBy(BillingPlan wish, Instant now) {
        Instant from = now.isAfter(since) ? now : since.plusNanos(1_000);
        return new BillingPlan(
                version + 1,
                from,
                wish.plan,
                wish.ticketMonthlyQuota,
                wish.softLimitPercent,
                wish.hardLimitPercent,
                wish.autoRechargeEnabled,
                wish.autoRechargeUnits,
                wish.prices,
                wish.tokenBudget);
    }

    /** Whether the other one says the same, whenever. */
    public boolean agreesWith(BillingPlan other) {
        return new BillingPlan(
                        version,
                        since,
                        other.plan,
                        other.ticketMonthlyQuota,
                        other.softLimitPercent,
                        other.hardLimitPercent,
                        other.autoRechargeEnabled,
                        other.autoRechargeUnits,
                        other.prices,
                        other.tokenBudget)
                .equals(this);
    }

    /** Whether the other one has what the house and the tenant agreed on together: name, prices and tokens. */
    public boolean hasTermsOf(BillingPlan other) {
        return plan.equals(other.plan) && prices.equals(other.prices) && tokenBudget.equals(other.tokenBudget);
    }

    /** Whether the other one has more units that cost nothing, because AI actions are free under this one. */
    public boolean givesLessAwayThan(BillingPlan other) {
        return prices.aiActionMinor() == 0
                && (other.ticketMonthlyQuota > ticketMonthlyQuota
                        || other.hardLimitPercent > hardLimitPercent
                        || (other.autoRechargeEnabled && !autoRechargeEnabled));
    }

    /** Refuses with {@code billing/invalid-plan} what nobody agrees to any more; who did before keeps it. */
    public void requireOffered() {
        List<String> faults = new ArrayList<>();
        between(faults, "autoRechargeUnits", autoRechargeUnits, LEAST_UNITS, MAX_UNITS);
        refuse(faults);
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw BillingProblem.INVALID_PLAN.refuse(String.join("; ", faults), Map.of("faults", List.copyOf(faults)));
        }
    }

    private static void between(List<String> faults, String field, long value, long least, long most) {
        if (value < least || value > most) {
            faults.add(field + " must be between " + least + " and " + most);
        }
    }

    /** Some of the codes are of metals and of nothing at all, and have no minor units. */
    private static boolean isMoney(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(it -> it.getCurrencyCode().equals(code) && it.getDefaultFractionDigits() >= 0);
    }
}
