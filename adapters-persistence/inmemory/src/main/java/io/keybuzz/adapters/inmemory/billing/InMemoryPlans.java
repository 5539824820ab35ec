package io.keybuzz.adapters.inmemory.billing;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.billing.port.Plans;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import java.util.ArrayList;
import java.util.List;

final class InMemoryPlans implements Plans {
    private final BillingRows rows;

    InMemoryPlans(BillingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<BillingPlan> inForce(TenantId tenant, BillingPeriod period) {
        List<BillingPlan> inForce = new ArrayList<>(List.of(rows.planAt(tenant, period.start())));
        rows.plansOf(tenant).stream()
                .filter(plan ->
                        plan.since().isAfter(period.start()) && plan.since().isBefore(period.end()))
                .forEach(inForce::add);
        return inForce;
    }

    @Override
    public BillingPlan latest(TenantId tenant) {
        List<BillingPlan> plans = rows.plansOf(tenant);
        return plans.get(plans.size() - 1);
    }

    @Override
    public void add(TenantId tenant, BillingPlan plan) {
        rows.database.session().requireOwn(tenant);
        if (latest(tenant).version() != plan.version() - 1) {
            throw CommonProblem.STALE_VERSION.refuse("The plan was changed by somebody else; load it again");
        }
        List<BillingPlan> plans = new ArrayList<>(rows.plans.find(tenant).orElseGet(List::of));
        plans.add(plan);
        rows.plans.put(tenant, List.copyOf(plans));
    }
}
