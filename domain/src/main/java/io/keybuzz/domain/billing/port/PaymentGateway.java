package io.keybuzz.domain.billing.port;

import io.keybuzz.domain.billing.payment.PaymentOrder;

/** Collects money. */
public interface PaymentGateway {
    /**
     * Collects an amount, once for each tenant and key however often it is asked. Called outside units of work; whatever it
     * throws, it is asked again later.
     */
    void collect(PaymentOrder order);
}
