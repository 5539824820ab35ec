package io.keybuzz.adapters.marketplace.manomano;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.adapters.marketplace.shared.polled.Credentials;
import io.keybuzz.adapters.marketplace.shared.polled.Faults;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.shared.Channel;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An order by its reference, of the connection's seller contract. */
final class ManoManoOrders implements OrderContexts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_FOUND = 404;

    private final ChannelHttp http;
    private final Credentials credentials;
    private final InstantSource time;
    private final URI address;

    ManoManoOrders(ChannelHttp http, SecretStore secrets, InstantSource time, URI address) {
        this.http = http;
        this.credentials = new Credentials(secrets);
        this.time = time;
        this.address = address;
    }

    @Override
    public boolean serves(Connection connection) {
        return connection.channel() == Channel.MANOMANO;
    }

    @Override
    public Optional<OrderContext> find(Connection connection, String orderRef) {
        if (!orderRef.matches("[A-Za-z0-9_-]{1,60}")) {
            return Optional.empty();
        }
        String contract = connection.account().externalId().orElseThrow(ManoManoOrders::noContract);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/orders/v1/orders/" + orderRef
                        + "?seller_contract_id=" + URLEncoder.encode(contract, UTF_8)))
                .header("x-api-key", Credentials.value(credentials.of(connection), "api_key"))
                .header("x-thirdparty-name", "KeyBuzz")
                .header("Accept", "application/json")
                .build();
        ChannelAnswer answer = http.send(request);
        if (answer.status() == NOT_FOUND && !answer.isHtml()) {
            return Optional.empty();
        }
        return Optional.of(read(Faults.passing(answer, time.instant())).path("content"))
                .filter(order -> order.path("order_reference").asText("").equals(orderRef))
                .map(order -> context(orderRef, order));
    }

    private static ChannelTrouble noContract() {
        return ChannelTrouble.of(
                Kind.CREDENTIALS_REFUSED, "contract-missing", "The connection does not name the seller contract");
    }

    private static JsonNode read(ChannelAnswer answer) {
        try {
            return Optional.ofNullable(JSON.readTree(answer.body()))
                    .filter(JsonNode::isObject)
                    .orElseThrow(ManoManoOrders::unreadable);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static ChannelTrouble unreadable() {
        return ChannelTrouble.of(Kind.BROKEN_ANSWER, "broken-json", "The channel's answer is cut off or no JSON");
    }

    private static OrderContext context(String orderRef, JsonNode order) {
        List<OrderContext.Item> items = new ArrayList<>();
        order.path("products").forEach(product -> items.add(item(product)));
        JsonNode buyer = order.path("addresses").path("billing");
        String name = (buyer.path("firstname").asText("") + " "
                        + buyer.path("lastname").asText(""))
                .strip();
        return new OrderContext(
                orderRef,
                order.path("status").asText("unknown"),
                Optional.empty(),
                instant(order, "created_at"),
                instant(order, "status_updated_at"),
                Optional.of(name).filter(said -> !said.isEmpty()),
                said(buyer, "email"),
                items);
    }

    private static OrderContext.Item item(JsonNode product) {
        int quantity = Math.max(1, product.path("quantity").asInt(1));
        JsonNode price = product.path("product_price");
        Optional<String> whole = price.path("amount").isNumber()
                ? Optional.of(price.path("amount")
                                .decimalValue()
                                .multiply(BigDecimal.valueOf(quantity))
                                .toPlainString() + " " + price.path("currency").asText("EUR"))
                : Optional.empty();
        return new OrderContext.Item(
                said(product, "title").or(() -> said(product, "seller_sku")).orElse("?"),
                said(product, "seller_sku"),
                quantity,
                whole);
    }

    private static Optional<String> said(JsonNode node, String name) {
        return Optional.of(node.path(name).asText("").strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<Instant> instant(JsonNode node, String name) {
        return said(node, name).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }
}
