package io.keybuzz.application.marketplace.order;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.marketplace.MarketplacePorts;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.shared.Refusal;
import java.util.Map;

/** Orders behind tickets, asked from their channels when somebody looks. */
public final class Orders {
    private final UseCaseRunner runner;
    private final MarketplacePorts ports;

    public Orders(UseCaseRunner runner, MarketplacePorts ports) {
        this.runner = runner;
        this.ports = ports;
    }

    /**
     * Refuses with {@code marketplace/order-unknown} where the ticket names no order, or its channel has none like it, and with
     * {@code marketplace/channel-trouble} where the channel cannot be asked.
     */
    public OrderContext of(CallContext call, GetOrderOfTicket query) {
        GetOrderOfTicketHandler.Place place = runner.read(new GetOrderOfTicketHandler(ports.stores()), call, query);
        OrderContexts orders = ports.channels()
                .ordersOf(place.connection())
                .orElseThrow(() -> MarketplaceProblem.ORDER_UNKNOWN.refuse("The channel tells nothing about orders"));
        try {
            return orders.find(place.connection(), place.orderRef())
                    .orElseThrow(() -> MarketplaceProblem.ORDER_UNKNOWN.refuse("The channel knows no such order"));
        } catch (ChannelTrouble trouble) {
            throw refusal(trouble.code(), trouble.safeMessage());
        } catch (SecretTrouble trouble) {
            throw refusal("secrets-unavailable", "The credentials cannot be read right now");
        }
    }

    private static Refusal refusal(String code, String message) {
        return MarketplaceProblem.CHANNEL_TROUBLE.refuse(message, Map.of("trouble", code));
    }
}
