package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import java.util.Optional;

/** What a channel knows about an order that a ticket is about. Never called inside a unit of work. */
public interface OrderContexts {
    boolean serves(Connection connection);

    /**
     * The order, or nothing where the channel has none of this number (yet).
     *
     * @throws ChannelTrouble if the channel cannot be asked or refuses
     */
    Optional<OrderContext> find(Connection connection, String orderRef);
}
