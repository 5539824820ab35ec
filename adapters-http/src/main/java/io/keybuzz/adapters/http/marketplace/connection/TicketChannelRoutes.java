package io.keybuzz.adapters.http.marketplace.connection;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.marketplace.delivery.DecideDelivery;
import io.keybuzz.application.marketplace.delivery.Decision;
import io.keybuzz.application.marketplace.delivery.Deliveries;
import io.keybuzz.application.marketplace.order.GetOrderOfTicket;
import io.keybuzz.application.marketplace.order.Orders;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.OutboundStatus;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** What a ticket's channel has to do with it: the order behind it, and answers whose fate is in doubt. */
public final class TicketChannelRoutes implements Route.Group {
    private static final String TICKET = "/api/v1/tickets/{ticketId}";
    private static final Words<Decision> DECISIONS = Words.of(Decision.class);
    private static final Words<OutboundStatus> STATUSES = Words.of(OutboundStatus.class);

    private static final SerializedString ORDER_REF = new SerializedString("orderRef");
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString FULFILLED_BY = new SerializedString("fulfilledBy");
    private static final SerializedString ORDERED_AT = new SerializedString("orderedAt");
    private static final SerializedString CHANGED_AT = new SerializedString("changedAt");
    private static final SerializedString BUYER_NAME = new SerializedString("buyerName");
    private static final SerializedString BUYER_ADDRESS = new SerializedString("buyerAddress");
    private static final SerializedString ITEMS = new SerializedString("items");
    private static final SerializedString TITLE = new SerializedString("title");
    private static final SerializedString SKU = new SerializedString("sku");
    private static final SerializedString QUANTITY = new SerializedString("quantity");
    private static final SerializedString PRICE = new SerializedString("price");
    private static final SerializedString MESSAGE_ID = new SerializedString("messageId");
    private static final SerializedString ATTEMPTS = new SerializedString("attempts");
    private static final SerializedString EXTERNAL_ID = new SerializedString("externalId");
    private static final SerializedString ERROR = new SerializedString("error");

    private final Orders orders;
    private final Deliveries deliveries;

    public TicketChannelRoutes(Orders orders, Deliveries deliveries) {
        this.orders = orders;
        this.deliveries = deliveries;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(TICKET + "/order", this::order),
                Route.post(TICKET + "/messages/{messageId}/delivery", this::decide));
    }

    private void order(Exchange exchange) throws IOException {
        exchange.query().done();
        UUID ticket = Uuids.parse(exchange.path("ticketId"))
                .orElseThrow(
                        () -> MarketplaceProblem.ORDER_UNKNOWN.refuse("There is no such ticket, or it names no order"));
        OrderContext order = orders.of(exchange.call(), new GetOrderOfTicket(ticket));
        exchange.json(200, 1_000, out -> out.data(order, TicketChannelRoutes::write));
    }

    private void decide(Exchange exchange) throws IOException {
        UUID ticket = id(exchange, "ticketId");
        UUID message = id(exchange, "messageId");
        Fields body = exchange.body();
        Decision decision = body.word("decision", DECISIONS);
        body.done();
        OutboundMessage decided = deliveries.decide(exchange.call(), new DecideDelivery(ticket, message, decision));
        exchange.json(200, 400, out -> out.data(decided, TicketChannelRoutes::write));
    }

    private static UUID id(Exchange exchange, String name) {
        return Uuids.parse(exchange.path(name))
                .orElseThrow(() -> MarketplaceProblem.MESSAGE_NOT_FOUND.refuse("There is no such answer"));
    }

    private static void write(JsonOut out, OutboundMessage message) throws IOException {
        out.open();
        out.id(MESSAGE_ID, message.message());
        out.word(STATUS, STATUSES.write(message.status()));
        out.number(ATTEMPTS, message.attempts());
        out.text(EXTERNAL_ID, message.externalId().orElse(null));
        out.text(ERROR, message.error().orElse(null));
        out.close();
    }

    private static void write(JsonOut out, OrderContext order) throws IOException {
        out.open();
        out.text(ORDER_REF, order.orderRef());
        out.text(STATUS, order.status());
        out.text(FULFILLED_BY, order.fulfilledBy().orElse(null));
        out.instant(ORDERED_AT, order.orderedAt().orElse(null));
        out.instant(CHANGED_AT, order.changedAt().orElse(null));
        out.text(BUYER_NAME, order.buyerName().orElse(null));
        out.text(BUYER_ADDRESS, order.buyerAddress().orElse(null));
        out.openList(ITEMS);
        for (OrderContext.Item item : order.items()) {
            out.open();
            out.text(TITLE, item.title());
            out.text(SKU, item.sku().orElse(null));
            out.number(QUANTITY, item.quantity());
            out.text(PRICE, item.price().orElse(null));
            out.close();
        }
        out.closeList();
        out.close();
    }
}
