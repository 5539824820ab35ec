package io.keybuzz.application.marketplace.order;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.marketplace.MarketplacePorts;
import io.keybuzz.application.marketplace.MarketplaceStores;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.shared.Refusal;
import java.util.Map;
import java.util.Optional;

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
        Place place = runner.read(new FindPlaceHandler(ports.stores()), call, query);
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

    private record Place(Connection connection, String orderRef) {}

    private static final class FindPlaceHandler implements UseCase<GetOrderOfTicket, Place> {
        private final MarketplaceStores stores;

        FindPlaceHandler(MarketplaceStores stores) {
            this.stores = stores;
        }

        @Override
        public Place handle(CallContext call, GetOrderOfTicket query) {
            Optional<Conversation> conversation = stores.conversations().ofTicket(query.ticket());
            return conversation
                    .flatMap(found -> found.orderRef()
                            .flatMap(order -> stores.connections()
                                    .find(found.connection())
                                    .map(connection -> new Place(connection, order))))
                    .orElseThrow(() -> MarketplaceProblem.ORDER_UNKNOWN.refuse("The ticket names no order"));
        }
    }
}
