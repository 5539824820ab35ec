package io.keybuzz.domain.ticketing.sla.port;

import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;

/** What a new plan leaves to be done: every open ticket of the tenant is to be looked at again, a few at a time. */
public interface Recounts {
    /** Notes that the tenant's open tickets are to be looked at, from the first one on. Part of the change of the plan. */
    void request(TenantId tenant);

    /** Tenants that wait for that; in the scope of queues. */
    List<TenantId> waiting(int limit);

    /**
     * Sets the alarm of the next open tickets, in the order of their making, to this instant, and remembers how far it has
     * come. Does nothing while somebody else is at it.
     *
     * @return how many alarms were set; 0 when the tenant waits no more, or somebody else is at it
     */
    int advance(TenantId tenant, int limit, Instant now);
}
