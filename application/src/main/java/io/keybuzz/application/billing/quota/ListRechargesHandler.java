package io.keybuzz.application.billing.quota;

import io.keybuzz.application.billing.BilledTenant;
import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.port.QuotaLedger;
import io.keybuzz.domain.billing.quota.Recharge;
import java.util.List;
import java.util.Optional;

final class ListRechargesHandler implements UseCase<ListRecharges, List<Recharge>> {
    private final QuotaLedger ledger;

    ListRechargesHandler(QuotaLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<Recharge> handle(CallContext call, ListRecharges query) {
        return ledger.recharges(
                BilledTenant.of(call, query.tenant()), query.period().orElseGet(() -> BillingPeriod.of(call.now())));
    }

    @Override
    public Optional<Seen> seen(ListRecharges query, List<Recharge> result) {
        return query.tenant().map(tenant -> new Seen(tenant, AuditNote.of("quota", tenant.value(), "recharges")));
    }
}
