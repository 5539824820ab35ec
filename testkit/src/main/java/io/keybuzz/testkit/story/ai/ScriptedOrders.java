package io.keybuzz.testkit.story.ai;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A channel that tells the orders it was given, counts how often it is asked, and can be down. */
public final class ScriptedOrders implements OrderContexts {
    private final Map<String, OrderContext> orders = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean down;

    public void has(String reference, String status, Instant orderedAt) {
        orders.put(
                reference,
                new OrderContext(
                        reference,
                        status,
                        Optional.empty(),
                        Optional.of(orderedAt),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    public void goesDown() {
        down = true;
    }

    public int asked() {
        return asked.get();
    }

    @Override
    public boolean serves(Connection connection) {
        return true;
    }

    @Override
    public Optional<OrderContext> find(Connection connection, String orderRef) {
        asked.incrementAndGet();
        if (down) {
            throw ChannelTrouble.of(ChannelTrouble.Kind.UNAVAILABLE, "down", "The channel is down");
        }
        return Optional.ofNullable(orders.get(orderRef));
    }
}
