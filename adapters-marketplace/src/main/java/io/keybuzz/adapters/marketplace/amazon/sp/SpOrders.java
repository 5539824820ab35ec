package io.keybuzz.adapters.marketplace.amazon.sp;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Orders by Orders 2026-01-01, one at a time and only when a person looks; remembered for ten minutes. */
final class SpOrders implements OrderContexts {
    private static final Pattern ORDER = Pattern.compile("\\d{3}-\\d{7}-\\d{7}");
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 2_000;
    private static final int MOST_ITEMS = 200;

    private final SpApi api;
    private final InstantSource time;
    private final Map<Key, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Seen> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    SpOrders(SpApi api, InstantSource time) {
        this.api = api;
        this.time = time;
    }

    private record Key(ConnectionId connection, String order) {}

    private record Seen(OrderContext order, Instant at) {}

    @Override
    public boolean serves(Connection connection) {
        return connection.provider() == Provider.AMAZON;
    }

    @Override
    public Optional<OrderContext> find(Connection connection, String orderRef) {
        if (!ORDER.matcher(orderRef).matches()) {
            return Optional.empty();
        }
        Key key = new Key(connection.id(), orderRef);
        Instant now = time.instant();
        synchronized (seen) {
            Seen known = seen.get(key);
            if (known != null && now.isBefore(known.at().plus(REMEMBERED))) {
                return Optional.of(known.order());
            }
        }
        Optional<OrderContext> found = api.find(
                        connection,
                        SpRequest.get(
                                SpPlans.GET_ORDER,
                                "/orders/2026-01-01/orders/" + orderRef,
                                Map.of("includedData", "BUYER,FULFILLMENT,PROCEEDS")))
                .map(body -> order(body.path("order"), orderRef));
        found.ifPresent(order -> {
            synchronized (seen) {
                seen.put(key, new Seen(order, now));
            }
        });
        return found;
    }

    private static OrderContext order(JsonNode order, String orderRef) {
        JsonNode fulfillment = order.path("fulfillment");
        List<OrderContext.Item> items = new ArrayList<>();
        for (JsonNode item : order.path("orderItems")) {
            if (items.size() < MOST_ITEMS) {
                items.add(item(item));
            }
        }
        return new OrderContext(
                text(order, "orderId").orElse(orderRef),
                text(fulfillment, "fulfillmentStatus").orElse("UNKNOWN"),
                text(fulfillment, "fulfilledBy").map(SpOrders::fulfilledBy),
                instant(order, "createdTime"),
                instant(order, "lastUpdatedTime"),
                text(order.path("buyer"), "buyerName"),
                text(order.path("buyer"), "buyerEmail"),
                items);
    }

    private static OrderContext.Item item(JsonNode item) {
        JsonNode product = item.path("product");
        return new OrderContext.Item(
                text(product, "title").or(() -> text(product, "asin")).orElse("?"),
                text(product, "sellerSku"),
                item.path("quantityOrdered").asInt(),
                price(item.path("proceeds").path("proceedsTotal")));
    }

    private static Optional<String> price(JsonNode money) {
        return text(money, "amount")
                .flatMap(amount -> text(money, "currencyCode").map(currency -> amount + " " + currency));
    }

    private static String fulfilledBy(String said) {
        return said.equals("AMAZON") ? "CHANNEL" : said;
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asText().strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<Instant> instant(JsonNode node, String field) {
        return text(node, field).flatMap(text -> {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeParseException senseless) {
                return Optional.empty();
            }
        });
    }
}
