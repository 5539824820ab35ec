package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attribute.AttributePlan;
import io.keybuzz.domain.ticketing.attribute.port.AttributePlans;

final class InMemoryAttributePlans implements AttributePlans {
    private final TicketRows rows;

    InMemoryAttributePlans(TicketRows rows) {
        this.rows = rows;
    }

    @Override
    public AttributePlan of(TenantId tenant) {
        return rows.attributesOf(tenant);
    }

    @Override
    public void save(TenantId tenant, AttributePlan plan) {
        rows.database.session().requireOwn(tenant);
        if (rows.attributesOf(tenant).version() != plan.version()) {
            throw CommonProblem.STALE_VERSION.refuse("The attributes were changed by somebody else; load them again");
        }
        rows.attributes.put(tenant, plan.stored());
    }
}
