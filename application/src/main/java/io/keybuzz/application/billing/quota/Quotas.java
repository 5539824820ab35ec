package io.keybuzz.application.billing.quota;

import io.keybuzz.application.billing.BillingStores;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.shared.Page;

/** How much of their months tenants have used up. */
public final class Quotas {
    private final UseCaseRunner runner;
    private final GetQuotaUsageHandler get;
    private final ListRechargesHandler recharges;

    private Quotas(UseCaseRunner runner, BillingStores stores) {
        this.runner = runner;
        this.get = new GetQuotaUsageHandler(stores);
        this.recharges = new ListRechargesHandler(stores.ledger());
    }

    public static Quotas assemble(UseCaseRunner runner, BillingStores stores) {
        return new Quotas(runner, stores);
    }

    public QuotaUsage get(CallContext call, GetQuotaUsage query) {
        return runner.read(get, call, query);
    }

    /** What was bought in a month, in the order of its numbers. */
    public Page<Recharge> recharges(CallContext call, ListRecharges query) {
        return runner.read(recharges, call, query);
    }
}
