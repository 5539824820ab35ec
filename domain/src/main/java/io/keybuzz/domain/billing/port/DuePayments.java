package io.keybuzz.domain.billing.port;

import io.keybuzz.domain.billing.payment.PaymentOrder;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;

/** The book of what is to be collected, for those who collect elsewhere. */
public interface DuePayments {
    /** Writes an order down; one of the same tenant and key that is there already stays as it is. */
    void add(PaymentOrder order);

    /** A tenant's orders, the latest first. */
    Page<PaymentOrder> list(TenantId tenant, PageRequest page);
}
