package io.keybuzz.application.bridge.ai;

import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.marketplace.MarketplaceStores;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.automation.port.OrderFacts;
import io.keybuzz.domain.automation.situation.Situation;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;
import java.util.UUID;

/** Automation asks marketplaces about orders. A channel that is in trouble tells nothing, and holds up no rule. */
@Worker("rules that ask for orders")
public final class AiOrders implements OrderFacts {
    private final UnitOfWork unitOfWork;
    private final MarketplaceStores stores;
    private final Channels channels;

    public AiOrders(UnitOfWork unitOfWork, MarketplaceStores stores, Channels channels) {
        this.unitOfWork = unitOfWork;
        this.stores = stores;
        this.channels = channels;
    }

    @Override
    public Optional<Situation.Order> of(TenantId tenant, UUID ticket) {
        return unitOfWork
                .read(new TenantScope.One(tenant), () -> place(ticket))
                .flatMap(this::asked)
                .map(order -> new Situation.Order(order.orderRef(), Optional.of(order.status()), order.orderedAt()));
    }

    private Optional<Place> place(UUID ticket) {
        return stores.conversations()
                .ofTicket(ticket)
                .flatMap(conversation -> conversation
                        .orderRef()
                        .flatMap(reference -> stores.connections()
                                .find(conversation.connection())
                                .map(connection -> new Place(connection, reference))));
    }

    private Optional<OrderContext> asked(Place place) {
        try {
            return channels.ordersOf(place.connection())
                    .flatMap(orders -> orders.find(place.connection(), place.reference()));
        } catch (ChannelTrouble | SecretTrouble trouble) {
            return Optional.empty();
        }
    }

    private record Place(Connection connection, String reference) {}
}
