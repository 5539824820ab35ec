package io.keybuzz.application.billing.plan;

import io.keybuzz.application.billing.BilledTenant;
import io.keybuzz.application.billing.BillingStores;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.port.PayerNames;

/** What tenants have agreed to. */
public final class PlanBook {
    private final UseCaseRunner runner;
    private final GetBillingPlanHandler get;
    private final ChangeBillingPlanHandler change;

    private PlanBook(UseCaseRunner runner, BillingStores stores, PayerNames names) {
        this.runner = runner;
        this.get = new GetBillingPlanHandler(stores.plans());
        this.change = new ChangeBillingPlanHandler(stores, names);
    }

    public static PlanBook assemble(UseCaseRunner runner, BillingStores stores, PayerNames names) {
        return new PlanBook(runner, stores, names);
    }

    public TenantPlan get(CallContext call, GetBillingPlan query) {
        return runner.read(get, call, query);
    }

    /**
     * Changes the plan from now on. Refuses with {@code request/invalid-fields} a tenant there is none of, and with {@code billing/terms-not-yours}, {@code billing/invalid-plan}, {@code
     * billing/currency-in-use} or {@code request/stale-version}.
     */
    public TenantPlan change(CallContext call, ChangeBillingPlan command) {
        return runner.write(change, call, command, caller -> BilledTenant.scope(caller, command.tenant()));
    }
}
