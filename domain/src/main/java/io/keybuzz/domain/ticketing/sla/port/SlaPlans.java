package io.keybuzz.domain.ticketing.sla.port;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.sla.policy.SlaPlan;

/** What each tenant promises. */
public interface SlaPlans {
    /** The tenant's policies and calendars; the standard plan as long as it has none. */
    SlaPlan of(TenantId tenant);

    /**
     * Stores a plan that was read at {@code plan.version()}; the stored version is one higher. Refuses a version that
     * somebody else has changed with {@code request/stale-version}.
     */
    void save(TenantId tenant, SlaPlan plan);
}
