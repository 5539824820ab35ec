package io.keybuzz.application.billing.payment;

import io.keybuzz.application.billing.BilledTenant;
import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.payment.PaymentOrder;
import io.keybuzz.domain.billing.port.DuePayments;
import io.keybuzz.domain.shared.Page;
import java.util.Optional;

final class ListDuePaymentsHandler implements UseCase<ListDuePayments, Page<PaymentOrder>> {
    private final DuePayments payments;

    ListDuePaymentsHandler(DuePayments payments) {
        this.payments = payments;
    }

    @Override
    public Page<PaymentOrder> handle(CallContext call, ListDuePayments query) {
        return payments.list(BilledTenant.of(call, query.tenant()), query.page());
    }

    @Override
    public Optional<Seen> seen(ListDuePayments query, Page<PaymentOrder> result) {
        return query.tenant().map(tenant -> new Seen(tenant, AuditNote.of("payment", tenant.value())));
    }
}
