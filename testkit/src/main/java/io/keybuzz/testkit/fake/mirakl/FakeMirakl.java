package io.keybuzz.testkit.fake.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.testkit.fake.Call;
import io.keybuzz.testkit.fake.FakeServer;
import io.keybuzz.testkit.fake.Parts;
import io.keybuzz.testkit.fake.Reply;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An operator that runs Mirakl: one key for two shops, of which the default one is suspended and answers emptily; ids of
 * answers that are not those they are read back with; a hundred messages of a thread in a list. It refuses keys it does not
 * know, forms without their part, answers too short or to nobody, and page tokens it has forgotten.
 */
public final class FakeMirakl implements AutoCloseable {
    public static final String KEY = "11111111-aaaa-bbbb-cccc-222222222222";
    public static final String SHOP = "2002";
    private static final String DEFAULT_SHOP = "2001";
    private static final int LISTED_MESSAGES = 100;

    private final ObjectMapper json = new ObjectMapper();
    private final InstantSource time;
    private final FakeServer server;
    private final Map<String, FakeThread> threads = new LinkedHashMap<>();
    private final Map<String, ObjectNode> orders = new LinkedHashMap<>();
    private final Map<String, Integer> tokens = new HashMap<>();
    private int made;
    private boolean keyWithdrawn;
    private boolean sameTokenAlways;

    private FakeMirakl(InstantSource time) {
        this.time = time;
        this.server = FakeServer.start(this::answer);
    }

    public static FakeMirakl start(InstantSource time) {
        return new FakeMirakl(time);
    }

    public FakeServer server() {
        return server;
    }

    /** A thread about an order, with a customer in it. */
    public synchronized FakeThread opens(String id, String topic, String order) {
        FakeThread thread = new FakeThread(id, topic, order, true, time.instant());
        threads.put(id, thread);
        return thread;
    }

    /** A thread of the operator's with the shop, without a customer. */
    public synchronized FakeThread operatorOpens(String id, String topic, String order) {
        FakeThread thread = new FakeThread(id, topic, order, false, time.instant());
        threads.put(id, thread);
        return thread;
    }

    /** Somebody writes. @param type CUSTOMER_USER, SHOP_USER, OPERATOR_USER, or anything. @return the message's id */
    public synchronized String writes(String thread, String type, String body) {
        String id = "msg-" + ++made;
        Objects.requireNonNull(threads.get(thread)).add(id, type, body, time.instant());
        return id;
    }

    /** What the shop has written in a thread, by whatever way. */
    public synchronized List<String> shopWrote(String thread) {
        return Objects.requireNonNull(threads.get(thread)).bodiesOf("SHOP_USER");
    }

    /** The last message of a thread as the operator gives it; a field may be added or changed. */
    public synchronized ObjectNode lastOf(String thread) {
        return Objects.requireNonNull(threads.get(thread)).lastMessage();
    }

    /** Waits until the shop has written this, at most ten seconds. */
    public synchronized void awaitShopWrote(String thread, String body) {
        try {
            for (int i = 0; i < 100 && !shopWrote(thread).contains(body); i++) {
                wait(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized void sells(String id, String state, String title, String sku, int quantity) {
        ObjectNode order = json.createObjectNode()
                .put("order_id", id)
                .put("order_state", state)
                .put("currency_iso_code", "EUR")
                .put("created_date", time.instant().toString())
                .put("last_updated_date", time.instant().toString());
        order.putObject("customer").put("firstname", "Marie").put("lastname", "D.");
        order.putArray("order_lines")
                .addObject()
                .put("product_title", title)
                .put("offer_sku", sku)
                .put("quantity", quantity)
                .put("price", 19.9);
        orders.put(id, order);
    }

    public synchronized void withdrawKey() {
        keyWithdrawn = true;
    }

    /** Every page token given so far is forgotten. */
    public synchronized void forgetTokens() {
        tokens.clear();
    }

    /** From now on every page names one and the same token for the next. */
    public synchronized void giveSameTokenAlways() {
        sameTokenAlways = true;
    }

    private synchronized Reply answer(Call call) {
        if (keyWithdrawn || !call.header("Authorization").equals(Optional.of(KEY))) {
            return error(401, "Unauthorized");
        }
        String shop = call.query().getOrDefault("shop_id", DEFAULT_SHOP);
        if (!shop.equals(SHOP) && !shop.equals(DEFAULT_SHOP)) {
            return error(403, "The shop is not one of the user's");
        }
        String path = call.path();
        String below = path.startsWith("/api/inbox/threads/") ? path.substring("/api/inbox/threads/".length()) : "";
        if (call.method().equals("POST") && below.endsWith("/message")) {
            return post(call, shop, below.substring(0, below.length() - "/message".length()));
        }
        if (!call.method().equals("GET")) {
            return error(405, "Method Not Allowed");
        }
        return switch (path) {
            case "/api/account" ->
                Reply.json(200, "{\"shop_id\":" + shop + ",\"shop_name\":\"Boutique\",\"shop_state\":\"OPEN\"}");
            case "/api/inbox/threads" -> list(call, shop);
            case "/api/orders" -> ordersOf(call, shop);
            default -> below.isEmpty() ? error(404, "Not Found") : whole(shop, below);
        };
    }

    private Reply list(Call call, String shop) {
        Map<String, String> query = call.query();
        if (query.containsKey("entity_id") && !query.containsKey("entity_type")) {
            return error(400, "entity_type is required when entity_id is given");
        }
        try {
            int limit = Integer.parseInt(query.getOrDefault("limit", "50"));
            Instant since = Instant.parse(query.getOrDefault("updated_since", "1970-01-01T00:00:00Z"));
            int from = 0;
            if (query.containsKey("page_token")) {
                if (!tokens.containsKey(query.get("page_token"))) {
                    return error(400, "The page token is not valid");
                }
                from = tokens.get(query.get("page_token"));
            }
            return limit < 1 || limit > 100
                    ? error(400, "limit must be between 1 and 100")
                    : page(
                            shop,
                            since,
                            from,
                            limit,
                            query.getOrDefault("with_messages", "false").equals("true"));
        } catch (NumberFormatException | DateTimeParseException e) {
            return error(400, "Bad Request");
        }
    }

    private Reply page(String shop, Instant since, int from, int limit, boolean messages) {
        List<FakeThread> found = threads.values().stream()
                .filter(thread -> shop.equals(SHOP) && !thread.updatedAt().isBefore(since))
                .sorted(Comparator.comparing(FakeThread::updatedAt).thenComparing(FakeThread::id))
                .toList();
        ArrayNode data = json.createArrayNode();
        found.stream()
                .skip(from)
                .limit(limit)
                .forEach(thread -> data.add(thread.shown(messages ? LISTED_MESSAGES : 0)));
        ObjectNode answer = json.createObjectNode();
        answer.set("data", data);
        if (found.size() > from + limit) {
            String token = sameTokenAlways ? "always" : "page token " + ++made;
            tokens.put(token, sameTokenAlways ? 0 : from + limit);
            answer.put("next_page_token", token);
        }
        return Reply.json(200, answer.toString());
    }

    private Reply whole(String shop, String id) {
        FakeThread thread = threads.get(id);
        return thread == null || !shop.equals(SHOP)
                ? error(404, "Thread not found")
                : Reply.json(200, thread.shown(Integer.MAX_VALUE).toString());
    }

    private Reply post(Call call, String shop, String id) {
        Optional<String> part = Parts.of(call).map(parts -> parts.get("message_input"));
        if (part.isEmpty()) {
            return error(400, "Required part 'message_input' is not present");
        }
        FakeThread thread = threads.get(id);
        if (thread == null || !shop.equals(SHOP)) {
            return error(404, "Thread not found");
        }
        try {
            JsonNode input = json.readTree(part.get());
            String body = input.path("body").asText();
            if (body.length() < 3 || body.length() > 50_000 || !thread.hasParticipant(input.path("to"))) {
                return error(400, "The message is not valid");
            }
            writes(id, "SHOP_USER", body);
            return Reply.json(201, "{\"message_id\":\"sent-" + ++made + "\",\"thread_id\":\"" + id + "\"}");
        } catch (IOException e) {
            return error(400, "Malformed JSON");
        }
    }

    private Reply ordersOf(Call call, String shop) {
        ArrayNode found = json.createArrayNode();
        List<String> wanted = List.of(call.query().getOrDefault("order_ids", "").split(",", -1));
        orders.values().stream()
                .filter(order -> shop.equals(SHOP)
                        && wanted.contains(order.path("order_id").asText()))
                .forEach(found::add);
        ObjectNode answer = json.createObjectNode();
        answer.set("orders", found);
        return Reply.json(200, answer.put("total_count", found.size()).toString());
    }

    private static Reply error(int status, String message) {
        return Reply.json(status, "{\"status\":" + status + ",\"message\":\"" + message + "\"}");
    }

    @Override
    public void close() {
        server.close();
    }
}
