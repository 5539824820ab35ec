package io.keybuzz.testkit.fake.manomano;

import io.keybuzz.testkit.fake.Call;
import io.keybuzz.testkit.fake.FakeServer;
import io.keybuzz.testkit.fake.Reply;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** ManoMano's orders, of one seller contract. */
public final class FakeManoMano implements AutoCloseable {
    public static final String KEY = "mm-0123456789abcdef";
    public static final String CONTRACT = "23005541";

    private static final String ORDERS = "/orders/v1/orders/";

    private final Map<String, String> orders = new ConcurrentHashMap<>();
    private final FakeServer server = FakeServer.start(this::answer);

    private FakeManoMano() {}

    public static FakeManoMano start() {
        return new FakeManoMano();
    }

    public URI address() {
        return server.address();
    }

    /** For faults and the journal. */
    public FakeServer server() {
        return server;
    }

    /** An order of one line. @param product without quotation marks */
    public void order(String reference, String product, int quantity, String price) {
        orders.put(reference, """
                {"content":{"order_reference":"%s","status":"SHIPPED","created_at":"2026-01-15T09:00:00.000Z",
                "addresses":{"billing":{"firstname":"Marie","lastname":"Dupont","email":"m@relay.test"}},
                "products":[{"seller_sku":"SKU-1","title":"%s","quantity":%d,
                "product_price":{"amount":%s,"currency":"EUR"}}]}}""".formatted(reference, product, quantity, price));
    }

    private Reply answer(Call call) {
        if (call.header("x-api-key").filter(KEY::equals).isEmpty()) {
            return Reply.json(403, "{\"message\":\"Forbidden\"}");
        }
        if (!CONTRACT.equals(call.query().get("seller_contract_id"))) {
            return Reply.json(400, "{\"app_code\":400,\"message\":\"seller_contract_id\"}");
        }
        return Optional.of(call.path())
                .filter(path -> path.startsWith(ORDERS))
                .map(path -> orders.get(path.substring(ORDERS.length())))
                .map(order -> Reply.json(200, order))
                .orElseGet(() -> Reply.json(404, "{\"message\":\"Not found\"}"));
    }

    @Override
    public void close() {
        server.close();
    }
}
