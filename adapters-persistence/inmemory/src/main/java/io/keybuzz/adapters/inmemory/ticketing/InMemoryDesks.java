package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.adapters.inmemory.ticketing.routing.InMemoryRoutingRules;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attribute.AttributePlan;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.port.Desks;
import io.keybuzz.domain.ticketing.routing.Opening;
import io.keybuzz.domain.ticketing.sla.policy.SlaPlan;

final class InMemoryDesks implements Desks {
    private final TicketRows rows;
    private final InMemoryRoutingRules routing;

    InMemoryDesks(TicketRows rows, InMemoryRoutingRules routing) {
        this.rows = rows;
        this.routing = routing;
    }

    @Override
    public Opening opening(TenantId tenant) {
        return new Opening(of(tenant), routing.inForce(tenant));
    }

    @Override
    public DeskRules of(TenantId tenant) {
        return rows.rulesOf(tenant);
    }

    @Override
    public void save(TenantId tenant, DeskRules rules) {
        this.rows.database.session().requireOwn(tenant);
        if (this.rows.rulesOf(tenant).version() != rules.version()) {
            throw CommonProblem.STALE_VERSION.refuse("The desk's rules were changed by somebody else; load them again");
        }
        this.rows.desks.put(tenant, rules.stored().promising(SlaPlan.standard()).defining(AttributePlan.none()));
    }
}
