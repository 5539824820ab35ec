package io.keybuzz.domain.ticketing.attribute.port;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attribute.AttributePlan;

/** What each tenant has defined. */
public interface AttributePlans {
    /** Nothing as long as the tenant has defined nothing. */
    AttributePlan of(TenantId tenant);

    /**
     * Stores what was read at {@code plan.version()}; the stored version is one higher. Refuses a version that somebody else
     * has changed with {@code request/stale-version}, at the latest when the unit of work ends.
     */
    void save(TenantId tenant, AttributePlan plan);
}
