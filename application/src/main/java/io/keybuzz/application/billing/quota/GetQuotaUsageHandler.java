package io.keybuzz.application.billing.quota;

import io.keybuzz.application.billing.BilledTenant;
import io.keybuzz.application.billing.BillingStores;
import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

final class GetQuotaUsageHandler implements UseCase<GetQuotaUsage, QuotaUsage> {
    private final BillingStores stores;

    GetQuotaUsageHandler(BillingStores stores) {
        this.stores = stores;
    }

    @Override
    public QuotaUsage handle(CallContext call, GetQuotaUsage query) {
        TenantId tenant = BilledTenant.of(call, query.tenant());
        return MonthsUsage.of(stores, tenant, query.period().orElseGet(() -> BillingPeriod.of(call.now())));
    }

    @Override
    public Optional<Seen> seen(GetQuotaUsage query, QuotaUsage result) {
        return Optional.of(
                new Seen(result.tenant(), AuditNote.of("quota", result.tenant().value())));
    }
}
