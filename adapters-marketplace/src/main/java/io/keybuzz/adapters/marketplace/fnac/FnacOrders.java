package io.keybuzz.adapters.marketplace.fnac;

import io.keybuzz.adapters.marketplace.shared.xml.XmlNode;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An order by Fnac's number. */
final class FnacOrders implements OrderContexts {
    private final FnacApi api;

    FnacOrders(FnacApi api) {
        this.api = api;
    }

    @Override
    public boolean serves(Connection connection) {
        return FnacChannel.serves(connection);
    }

    @Override
    public Optional<OrderContext> find(Connection connection, String orderRef) {
        if (!orderRef.matches("[A-Za-z0-9]{1,40}")) {
            return Optional.empty();
        }
        return api
                .query(
                        connection,
                        "orders_query",
                        " results_count=\"1\"",
                        "<paging>1</paging><order_fnac_id>" + orderRef + "</order_fnac_id>",
                        "order")
                .readable()
                .stream()
                .filter(order -> order.text("order_id").filter(orderRef::equals).isPresent())
                .findFirst()
                .map(order -> context(orderRef, order));
    }

    private static OrderContext context(String orderRef, XmlNode order) {
        return new OrderContext(
                orderRef,
                order.text("state").orElse("unknown"),
                Optional.empty(),
                order.text("created_at").flatMap(FnacTimes::read),
                Optional.empty(),
                name(order),
                order.text("client_email"),
                order.children("order_detail").stream().map(FnacOrders::item).toList());
    }

    private static Optional<String> name(XmlNode order) {
        String name = Stream.of(order.text("client_firstname"), order.text("client_lastname"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Optional.of(name).filter(said -> !said.isBlank());
    }

    private static OrderContext.Item item(XmlNode line) {
        int quantity = line.text("quantity")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(1);
        return new OrderContext.Item(
                line.text("product_name").orElse("?"),
                line.text("offer_seller_id"),
                quantity,
                line.text("price")
                        .filter(text -> text.matches("\\d{1,9}(?:\\.\\d{1,4})?"))
                        .map(price -> new BigDecimal(price)
                                        .multiply(BigDecimal.valueOf(quantity))
                                        .toPlainString() + " EUR"));
    }
}
