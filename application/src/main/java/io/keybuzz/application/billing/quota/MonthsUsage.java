package io.keybuzz.application.billing.quota;

import io.keybuzz.application.billing.BillingStores;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.plan.PeriodTerms;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.shared.TenantId;

/** A month as it is, also before anything was counted in it; inside somebody's unit of work. */
public final class MonthsUsage {
    private MonthsUsage() {}

    public static QuotaUsage of(BillingStores stores, TenantId tenant, BillingPeriod period) {
        return stores.ledger()
                .find(tenant, period)
                .orElseGet(() -> QuotaUsage.none(
                        tenant, period, PeriodTerms.of(period, stores.plans().inForce(tenant, period))));
    }
}
