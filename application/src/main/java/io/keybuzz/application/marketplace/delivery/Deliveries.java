package io.keybuzz.application.marketplace.delivery;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.marketplace.MarketplacePorts;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.marketplace.OutboundMessage;

/** Answers on their way, as far as people have a say in them. */
public final class Deliveries {
    private final UseCaseRunner runner;
    private final MarketplacePorts ports;

    public Deliveries(UseCaseRunner runner, MarketplacePorts ports) {
        this.runner = runner;
        this.ports = ports;
    }

    /**
     * Refuses with {@code marketplace/message-not-found}, {@code -not-in-doubt}, or {@code -connection-not-usable} where nothing
     * can be sent.
     */
    public OutboundMessage decide(CallContext call, DecideDelivery command) {
        return runner.write(new DecideDeliveryHandler(ports), call, command, CallContext::scope);
    }
}
