package io.keybuzz.application.bridge.ai;

import io.keybuzz.application.marketplace.MarketplacePorts;
import io.keybuzz.application.shared.TenantScope;
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
public final class AiOrders implements OrderFacts {
    private final MarketplacePorts ports;

    public AiOrders(MarketplacePorts ports) {
        this.ports = ports;
    }

    @Override
    public Optional<Situation.Order> of(TenantId tenant, UUID ticket) {
        return ports.unitOfWork()
                .read(new TenantScope.One(tenant), () -> place(ticket))
                .flatMap(this::asked)
                .map(order -> new Situation.Order(order.orderRef(), Optional.of(order.status()), order.orderedAt()));
    }

    private Optional<Place> place(UUID ticket) {
        return ports.stores().conversations().ofTicket(ticket).flatMap(conversation -> conversation
                .orderRef()
                .flatMap(reference -> ports.stores()
                        .connections()
                        .find(conversation.connection())
                        .map(connection -> new Place(connection, reference))));
    }

    private Optional<OrderContext> asked(Place place) {
        try {
            return ports.channels()
                    .ordersOf(place.connection())
                    .flatMap(orders -> orders.find(place.connection(), place.reference()));
        } catch (ChannelTrouble | SecretTrouble trouble) {
            return Optional.empty();
        }
    }

    private record Place(Connection connection, String reference) {}
}
