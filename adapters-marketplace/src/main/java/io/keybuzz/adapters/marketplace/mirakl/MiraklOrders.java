package io.keybuzz.adapters.marketplace.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.shared.rest.Json;
import io.keybuzz.adapters.marketplace.shared.rest.OrderFields;
import io.keybuzz.adapters.marketplace.shared.rest.Statuses;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import java.util.Optional;

/** Finds an order by its id (OR11). */
final class MiraklOrders implements OrderContexts {
    private final MiraklClient client;

    MiraklOrders(MiraklClient client) {
        this.client = client;
    }

    @Override
    public boolean serves(Connection connection) {
        return MiraklChannel.serves(connection);
    }

    @Override
    public Optional<OrderContext> find(Connection connection, String orderRef) {
        if (orderRef.isBlank()) {
            return Optional.empty();
        }
        MiraklClient.Session session = client.open(connection);
        String path = "/api/orders" + session.shop().with("order_ids", orderRef);
        JsonNode answer = Json.of(Statuses.read(session.get(path)));
        return Json.requiredList(answer, "orders").stream()
                .filter(order ->
                        Json.text(order, "order_id").filter(orderRef::equals).isPresent())
                .findFirst()
                .map(order -> context(order, orderRef));
    }

    private static OrderContext context(JsonNode order, String ref) {
        Optional<String> currency = Json.text(order, "currency_iso_code");
        return new OrderContext(
                ref,
                Json.text(order, "order_state").orElse("unknown"),
                Optional.empty(),
                Json.instant(order, "created_date"),
                Json.instant(order, "last_updated_date"),
                OrderFields.name(order.path("customer"), "firstname", "lastname"),
                Optional.empty(),
                Json.list(order.path("order_lines")).stream()
                        .map(line -> new OrderContext.Item(
                                Json.text(line, "product_title").orElse(""),
                                Json.text(line, "offer_sku", "product_shop_sku"),
                                OrderFields.quantity(line),
                                OrderFields.price(Json.text(line, "price"), currency)))
                        .toList());
    }
}
