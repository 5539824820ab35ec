package io.keybuzz.domain.billing.port;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.shared.TenantId;
import java.util.List;

/** What tenants have agreed to, with its history. */
public interface Plans {
    /**
     * What was in force when the month began and what followed in it, the oldest first; never empty: who has agreed to nothing
     * has the standard plan.
     */
    List<BillingPlan> inForce(TenantId tenant, BillingPeriod period);

    /** The latest one, or the standard plan. */
    BillingPlan latest(TenantId tenant);

    /**
     * Adds the next plan of the tenant. Refuses with {@code request/stale-version} when somebody else has added one at its
     * version.
     */
    void add(TenantId tenant, BillingPlan plan);
}
