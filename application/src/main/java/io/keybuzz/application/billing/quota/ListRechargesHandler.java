package io.keybuzz.application.billing.quota;

import io.keybuzz.application.billing.BilledTenant;
import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.port.QuotaLedger;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.shared.Page;
import java.util.Optional;

final class ListRechargesHandler implements UseCase<ListRecharges, Page<Recharge>> {
    private final QuotaLedger ledger;

    ListRechargesHandler(QuotaLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Page<Recharge> handle(CallContext call, ListRecharges query) {
        return ledger.recharges(
                BilledTenant.of(call, query.tenant()),
                query.period().orElseGet(() -> BillingPeriod.of(call.now())),
                query.page());
    }

    @Override
    public Optional<Seen> seen(ListRecharges query, Page<Recharge> result) {
        return query.tenant().map(tenant -> new Seen(tenant, AuditNote.of("quota", tenant.value(), "recharges")));
    }
}
