package io.keybuzz.adapters.marketplace.rakuten;

import io.keybuzz.adapters.marketplace.shared.xml.XmlNode;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A purchase among the current sales, by its own number or by that of one of its items, which is all a message names. */
final class RakutenOrders implements OrderContexts {
    private static final int MOST_PAGES = 10;

    private final RakutenApi api;

    RakutenOrders(RakutenApi api) {
        this.api = api;
    }

    @Override
    public boolean serves(Connection connection) {
        return RakutenChannel.serves(connection);
    }

    @Override
    public Optional<OrderContext> find(Connection connection, String orderRef) {
        if (!orderRef.matches("\\d{1,20}")) {
            return Optional.empty();
        }
        return byPurchase(connection, orderRef)
                .or(() -> byItem(connection, orderRef))
                .map(sale -> context(orderRef, sale));
    }

    static List<XmlNode> sales(XmlNode response) {
        return response.child("sales").map(all -> all.children("sale")).orElse(List.of());
    }

    static List<XmlNode> lines(XmlNode sale) {
        return sale.child("items").map(all -> all.children("item")).orElse(List.of());
    }

    private Optional<XmlNode> byPurchase(Connection connection, String purchase) {
        try {
            return sales(api.ask(connection, RakutenApi.SALES, Map.of("purchaseid", purchase))
                            .response())
                    .stream()
                    .filter(sale ->
                            sale.text("purchaseid").filter(purchase::equals).isPresent())
                    .findFirst();
        } catch (ChannelTrouble trouble) {
            if (trouble.kind() == Kind.NOT_ALLOWED) {
                return Optional.empty();
            }
            throw trouble;
        }
    }

    private Optional<XmlNode> byItem(Connection connection, String item) {
        Map<String, String> parameters = Map.of();
        for (int page = 0; page < MOST_PAGES; page++) {
            XmlNode response = api.ask(connection, RakutenApi.SALES, parameters).response();
            Optional<XmlNode> found = sales(response).stream()
                    .filter(sale -> lines(sale).stream()
                            .anyMatch(line ->
                                    line.text("itemid").filter(item::equals).isPresent()))
                    .findFirst();
            Optional<String> next = response.text("nexttoken");
            if (found.isPresent() || next.isEmpty()) {
                return found;
            }
            parameters = Map.of("nexttoken", next.get());
        }
        return Optional.empty();
    }

    private static OrderContext context(String orderRef, XmlNode sale) {
        List<XmlNode> lines = lines(sale);
        return new OrderContext(
                orderRef,
                lines.stream()
                        .flatMap(line -> line.text("itemstatus").stream())
                        .distinct()
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), said -> said.isEmpty() ? "unknown" : said)),
                Optional.empty(),
                sale.text("purchasedate").flatMap(date -> RakutenTimes.read(date, Optional.<Instant>empty())),
                Optional.empty(),
                buyer(sale),
                sale.text("deliveryinformation", "purchasebuyeremail"),
                lines.stream().map(RakutenOrders::item).toList());
    }

    private static Optional<String> buyer(XmlNode sale) {
        String name = Stream.of("firstname", "lastname")
                .flatMap(part -> sale.text("deliveryinformation", "deliveryaddress", part).stream())
                .collect(Collectors.joining(" "));
        return Optional.of(name)
                .filter(said -> !said.isBlank())
                .or(() -> sale.text("deliveryinformation", "purchasebuyerlogin"));
    }

    /** Rakuten sells pieces one by one. */
    private static OrderContext.Item item(XmlNode line) {
        return new OrderContext.Item(
                line.text("headline").orElse("?"),
                line.text("sku"),
                1,
                line.text("price", "amount")
                        .map(amount ->
                                amount + " " + line.text("price", "currency").orElse("EUR")));
    }
}
