package io.keybuzz.adapters.inmemory.billing;

import io.keybuzz.adapters.inmemory.billing.BillingRows.EntryKey;
import io.keybuzz.domain.billing.payment.PaymentOrder;
import io.keybuzz.domain.billing.port.DuePayments;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.util.function.Function;

final class InMemoryDuePayments implements DuePayments {
    private final BillingRows rows;

    InMemoryDuePayments(BillingRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(PaymentOrder order) {
        rows.database.session().requireOwn(order.tenant());
        EntryKey key = new EntryKey(order.tenant(), order.key());
        if (!rows.paymentsByKey.contains(key)) {
            rows.paymentsByKey.put(key, order);
            rows.payments.put(order.tenant().value(), new PageKey(order.dueAt(), order.id()), order);
        }
    }

    @Override
    public Page<PaymentOrder> list(TenantId tenant, PageRequest page) {
        return rows.payments.page(
                tenant.value(),
                page,
                Function.identity(),
                it -> rows.database.session().sees(tenant));
    }
}
