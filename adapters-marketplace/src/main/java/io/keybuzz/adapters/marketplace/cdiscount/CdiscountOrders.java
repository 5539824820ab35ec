package io.keybuzz.adapters.marketplace.cdiscount;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.shared.rest.Json;
import io.keybuzz.adapters.marketplace.shared.rest.OrderFields;
import io.keybuzz.adapters.marketplace.shared.rest.Query;
import io.keybuzz.adapters.marketplace.shared.rest.Statuses;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds an order by the reference that discussions quote. */
final class CdiscountOrders implements OrderContexts {
    private final OctopiaClient client;

    CdiscountOrders(OctopiaClient client) {
        this.client = client;
    }

    @Override
    public boolean serves(Connection connection) {
        return CdiscountChannel.serves(connection);
    }

    @Override
    public Optional<OrderContext> find(Connection connection, String orderRef) {
        if (orderRef.isBlank()) {
            return Optional.empty();
        }
        String path = "/orders"
                + new Query().with("reference", orderRef).with("pageIndex", "1").with("pageSize", "10");
        JsonNode answer = Json.of(Statuses.read(client.open(connection).get(path)));
        return Json.requiredList(answer, "items", "orders", "data").stream()
                .filter(order -> isCalled(order, orderRef))
                .findFirst()
                .map(order -> context(order, orderRef));
    }

    /** The channel may take a reference for a part of one. */
    private static boolean isCalled(JsonNode order, String ref) {
        return List.of("reference", "orderReference", "orderId", "orderSellerId").stream()
                .anyMatch(name -> Json.text(order, name).filter(ref::equals).isPresent());
    }

    private static OrderContext context(JsonNode order, String ref) {
        JsonNode customer = order.path("customer");
        Optional<String> supply = Json.text(order, "supplyMode");
        return new OrderContext(
                ref,
                Json.text(order, "status").orElse("unknown"),
                supply.map(mode -> mode.toLowerCase(Locale.ROOT).contains("seller") ? "MERCHANT" : "CHANNEL"),
                Json.instant(order, "createdAt", "creationDate"),
                Json.instant(order, "updatedAt", "modifiedDate"),
                OrderFields.name(customer, "firstName", "lastName"),
                Json.text(customer, "email"),
                Json.list(order.path("lines"), "items").stream()
                        .map(line -> item(order, line))
                        .toList());
    }

    private static OrderContext.Item item(JsonNode order, JsonNode line) {
        JsonNode offer = line.path("offer");
        Optional<String> currency =
                Json.text(line, "currencyCode", "currency").or(() -> Json.text(order, "currencyCode", "currency"));
        return new OrderContext.Item(
                Json.text(offer, "productTitle", "title", "name")
                        .or(() -> Json.text(line, "productTitle"))
                        .orElse(""),
                Json.text(offer, "sellerProductId", "sellerReference", "sku"),
                OrderFields.quantity(line),
                OrderFields.price(
                        Json.text(line.path("totalPrice"), "sellingPrice", "offerPrice", "amount"), currency));
    }
}
