package io.keybuzz.domain.billing.port;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.plan.PeriodTerms;
import io.keybuzz.domain.billing.quota.Charge;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Each billed fact once, and the counters of its month, in the unit of work of the fact. A fact belongs to the month it
 * happened in, or, when that is closed, to the first one after it that is not. Says in the outbox when a limit is reached
 * first and when units are bought.
 */
public interface QuotaLedger {
    /** Counts a fact that is never refused. It may be counted as late as at the end of the unit of work. */
    void count(UsageFact fact);

    /**
     * Counts a fact, or leaves everything as it is where it is refused or known. Holds the month until the unit of work ends. Of a
     * fact that is known nothing but that is told: month, units and limit are those of whichever month was looked at.
     */
    Charge take(UsageFact fact);

    /**
     * Counts tokens of a language model on a ticket and in its month; nobody is charged for them. They may be counted as late as at
     * the end of the unit of work.
     */
    void countTokens(TenantId tenant, UUID ticket, long tokens, Instant now);

    /** The month, if anything was counted in it or its terms were changed. */
    Optional<QuotaUsage> find(TenantId tenant, BillingPeriod period);

    /**
     * The month goes on under other terms, and so does every later one under the terms it would have begun with.
     *
     * <p>Refuses with {@code billing/currency-in-use} when something was charged in another currency in any of them; then none is
     * changed.
     *
     * @param next the terms of a month that has this plan alone
     */
    void reprice(TenantId tenant, BillingPeriod period, PeriodTerms terms, PeriodTerms next);

    /** Everything that was bought in a month, in the order of its numbers. */
    List<Recharge> recharges(TenantId tenant, BillingPeriod period);

    /** Likewise, a page at a time. */
    Page<Recharge> recharges(TenantId tenant, BillingPeriod period, PageRequest page);
}
