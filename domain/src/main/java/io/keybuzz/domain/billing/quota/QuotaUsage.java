package io.keybuzz.domain.billing.quota;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.plan.PeriodTerms;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * One month of one tenant (seed PH11-04A, TenantQuotaUsage).
 *
 * @param softReachedAt when the soft limit was reached first
 * @param hardReachedAt when the hard limit was reached first
 * @param finalizedAt when it was closed; nothing is counted in it any more
 */
public record QuotaUsage(
        TenantId tenant,
        BillingPeriod period,
        PeriodTerms terms,
        Counts counts,
        Optional<Instant> softReachedAt,
        Optional<Instant> hardReachedAt,
        Optional<Instant> finalizedAt,
        Instant lastUpdatedAt) {

    /** A month in which nothing has happened yet. */
    public static QuotaUsage none(TenantId tenant, BillingPeriod period, PeriodTerms terms) {
        return new QuotaUsage(
                tenant,
                period,
                terms,
                Counts.none(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                period.start());
    }

    /** Units that can be used without buying more. */
    public long limit() {
        return terms.hardLimit() + counts.recharged();
    }

    /** Whether another action that can be refused would be counted. */
    public boolean hasUnitsLeft() {
        return counts.used() < terms.hardLimit() || counts.prepaid() < counts.recharged() || terms.autoRecharge();
    }

    /** Whether a model may write on. */
    public boolean hasTokensLeft() {
        return terms.tokenBudget().map(budget -> counts.tokens() < budget).orElse(true);
    }

    /**
     * Counts a fact that is not known yet. Beyond the hard limit it is paid for by units that were bought; where none are left
     * they are bought now, or the fact waits, or, when it cannot wait, it is counted all the same.
     *
     * @param ids names a recharge
     */
    public Counting count(UsageFact fact, IdSource ids) {
        boolean beyond = counts.used() + 1 > terms.hardLimit();
        boolean bought = counts.prepaid() < counts.recharged();
        if (beyond && !bought && !terms.autoRecharge() && fact.isRefusable()) {
            return new Counting(this, charge(Charge.Outcome.REFUSED), Optional.empty(), false, 0);
        }
        Optional<Recharge> recharge =
                beyond && !bought && terms.autoRecharge() ? Optional.of(recharge(fact, ids)) : Optional.empty();
        boolean paid = beyond && (bought || recharge.isPresent());
        long price = fact.kind() == UsageKind.TICKET
                ? terms.prices().ticketMinor()
                : terms.prices().aiActionMinor();
        Counts after = recharge.map(counts::and).orElse(counts).and(fact, paid, price);
        QuotaUsage usage = new QuotaUsage(
                tenant,
                period,
                terms,
                after,
                reached(softReachedAt, after, terms.softLimit(), fact.at()),
                reached(hardReachedAt, after, terms.hardLimit(), fact.at()),
                finalizedAt,
                fact.at());
        return new Counting(usage, usage.charge(Charge.Outcome.COUNTED), recharge, paid, price);
    }

    /** The same month on other terms. */
    public QuotaUsage on(PeriodTerms other) {
        return new QuotaUsage(tenant, period, other, counts, softReachedAt, hardReachedAt, finalizedAt, lastUpdatedAt);
    }

    /** The same month with other counts. */
    public QuotaUsage with(Counts other, Instant now) {
        return new QuotaUsage(tenant, period, terms, other, softReachedAt, hardReachedAt, finalizedAt, now);
    }

    /** The same month, over. */
    public QuotaUsage closed(Counts ledger, Instant now) {
        return new QuotaUsage(
                tenant, period, terms, ledger, softReachedAt, hardReachedAt, Optional.of(now), lastUpdatedAt);
    }

    /** What it says about a fact that ended like this. */
    public Charge charge(Charge.Outcome outcome) {
        return new Charge(outcome, period, counts.used(), limit());
    }

    private Recharge recharge(UsageFact fact, IdSource ids) {
        return new Recharge(
                ids.next(),
                tenant,
                period,
                counts.recharges() + 1,
                terms.rechargeUnits(),
                terms.prices().aiActionMinor(),
                terms.prices().currency(),
                fact.at());
    }

    private static Optional<Instant> reached(Optional<Instant> before, Counts after, long limit, Instant now) {
        return before.isPresent() || after.used() < limit ? before : Optional.of(now);
    }

    /**
     * A month after a fact was counted, or was not.
     *
     * @param paid whether units that were bought paid for it
     * @param priceMinor what it costs where they did not
     */
    public record Counting(
            QuotaUsage after, Charge charge, Optional<Recharge> recharge, boolean paid, long priceMinor) {}
}
