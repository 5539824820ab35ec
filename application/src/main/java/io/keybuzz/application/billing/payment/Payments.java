package io.keybuzz.application.billing.payment;

import io.keybuzz.application.billing.BillingStores;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.payment.PaymentOrder;
import io.keybuzz.domain.shared.Page;

/** What is to be collected. */
public final class Payments {
    private final UseCaseRunner runner;
    private final ListDuePaymentsHandler list;

    private Payments(UseCaseRunner runner, BillingStores stores) {
        this.runner = runner;
        this.list = new ListDuePaymentsHandler(stores.payments());
    }

    public static Payments assemble(UseCaseRunner runner, BillingStores stores) {
        return new Payments(runner, stores);
    }

    /** Empty where a gateway of one's own collects. */
    public Page<PaymentOrder> list(CallContext call, ListDuePayments query) {
        return runner.read(list, call, query);
    }
}
