package io.keybuzz.application.billing.plan;

import io.keybuzz.application.billing.BilledTenant;
import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.port.Plans;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

final class GetBillingPlanHandler implements UseCase<GetBillingPlan, TenantPlan> {
    private final Plans plans;

    GetBillingPlanHandler(Plans plans) {
        this.plans = plans;
    }

    @Override
    public TenantPlan handle(CallContext call, GetBillingPlan query) {
        TenantId tenant = BilledTenant.of(call, query.tenant());
        return new TenantPlan(tenant, plans.latest(tenant));
    }

    @Override
    public Optional<Seen> seen(GetBillingPlan query, TenantPlan result) {
        return Optional.of(new Seen(
                result.tenant(), AuditNote.of("billingPlan", result.tenant().value())));
    }
}
