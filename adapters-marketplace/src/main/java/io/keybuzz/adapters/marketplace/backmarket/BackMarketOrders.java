package io.keybuzz.adapters.marketplace.backmarket;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.adapters.marketplace.shared.rest.Json;
import io.keybuzz.adapters.marketplace.shared.rest.OrderFields;
import io.keybuzz.adapters.marketplace.shared.rest.Statuses;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds an order by its number. Its state is a number, told in the words Back Market explains it with. */
final class BackMarketOrders implements OrderContexts {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final BackMarketClient client;

    BackMarketOrders(BackMarketClient client) {
        this.client = client;
    }

    @Override
    public boolean serves(Connection connection) {
        return BackMarketChannel.serves(connection);
    }

    @Override
    public Optional<OrderContext> find(Connection connection, String orderRef) {
        if (!NUMBER.matcher(orderRef).matches()) {
            return Optional.empty();
        }
        ChannelAnswer answer = client.open(connection).detail("/ws/orders/" + orderRef);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        JsonNode order = Json.of(Statuses.read(answer));
        return Json.text(order, "order_id").filter(orderRef::equals).map(id -> context(order, id));
    }

    private static OrderContext context(JsonNode order, String ref) {
        Optional<String> currency = Json.text(order, "currency");
        return new OrderContext(
                ref,
                state(order.path("state").asInt(-1)),
                Optional.empty(),
                Json.instant(order, "date_creation"),
                Json.instant(order, "date_modification"),
                OrderFields.name(order.path("shipping_address"), "first_name", "last_name"),
                Optional.empty(),
                Json.list(order.path("orderlines")).stream()
                        .map(line -> new OrderContext.Item(
                                Json.text(line, "product").orElse(""),
                                Json.text(line, "listing"),
                                OrderFields.quantity(line),
                                OrderFields.price(
                                        Json.text(line, "price"),
                                        Json.text(line, "currency").or(() -> currency))))
                        .toList());
    }

    private static String state(int state) {
        return switch (state) {
            case 0 -> "new";
            case 1 -> "paid";
            case 3 -> "to ship";
            case 8 -> "not paid";
            case 9 -> "shipped";
            case 10 -> "pending payment";
            default -> "state " + state;
        };
    }
}
