package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.sla.policy.SlaPlan;
import io.keybuzz.domain.ticketing.sla.port.SlaPlans;

final class InMemorySlaPlans implements SlaPlans {
    private final TicketRows rows;

    InMemorySlaPlans(TicketRows rows) {
        this.rows = rows;
    }

    @Override
    public SlaPlan of(TenantId tenant) {
        return rows.planOf(tenant);
    }

    @Override
    public void save(TenantId tenant, SlaPlan plan) {
        rows.database.session().requireOwn(tenant);
        if (rows.planOf(tenant).version() != plan.version()) {
            throw CommonProblem.STALE_VERSION.refuse("The policies were changed by somebody else; load them again");
        }
        rows.plans.put(tenant, plan.stored());
    }
}
