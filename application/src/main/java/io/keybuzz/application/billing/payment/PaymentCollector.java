package io.keybuzz.application.billing.payment;

import io.keybuzz.application.outbox.Subscriber;
import io.keybuzz.application.shared.StoredEvent;
import io.keybuzz.domain.billing.event.RechargeBought;
import io.keybuzz.domain.billing.event.StatementIssued;
import io.keybuzz.domain.billing.payment.PaymentOrder;
import io.keybuzz.domain.billing.port.PaymentGateway;
import java.util.Objects;
import java.util.Set;

/** Has collected what came to be due: each recharge when it is bought, and the rest when a month is closed. */
public final class PaymentCollector implements Subscriber {
    public static final String NAME = "payment-collector";

    private final PaymentGateway gateway;

    public PaymentCollector(PaymentGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Set.of(RechargeBought.TYPE, StatementIssued.TYPE);
    }

    /** Outside any unit of work; the order's key keeps it from being collected twice. */
    @Override
    public void on(StoredEvent event) {
        long amount = Long.parseLong(text(event, "amountMinor"));
        if (amount > 0) {
            gateway.collect(new PaymentOrder(
                    event.id().value(),
                    event.tenant(),
                    text(event, "key"),
                    amount,
                    text(event, "currency"),
                    event.occurredAt()));
        }
    }

    private static String text(StoredEvent event, String name) {
        return Objects.requireNonNull(event.payload().get(name));
    }
}
