package io.keybuzz.testkit.fake.octopia;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.testkit.fake.Call;
import io.keybuzz.testkit.fake.FakeServer;
import io.keybuzz.testkit.fake.Reply;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Octopia: tokens that end, discussions with their messages, orders. It refuses a token that is none or has ended, a seller
 * who is not the token's, pages of more than 100, windows of more than six months, and messages to whom nobody may write.
 */
public final class FakeOctopia implements AutoCloseable {
    public static final String CLIENT = "client-1";
    public static final String SECRET = "secret-of-client-1";
    public static final String SELLER = "4242";

    private static final Duration TOKEN_LIFE = Duration.ofHours(2);
    private static final Duration LONGEST_WINDOW = Duration.ofDays(184);

    private final ObjectMapper json = new ObjectMapper();
    private final InstantSource time;
    private final String seller;
    private final FakeServer server;
    private final Map<String, Instant> tokens = new HashMap<>();
    private final Map<String, FakeDiscussion> discussions = new LinkedHashMap<>();
    private final Map<String, ObjectNode> orders = new LinkedHashMap<>();
    private int made;
    private boolean roleMissing;
    private boolean samePageAlways;

    private FakeOctopia(InstantSource time, String seller) {
        this.time = time;
        this.seller = seller;
        this.server = FakeServer.start(this::answer);
    }

    public static FakeOctopia start(InstantSource time) {
        return start(time, SELLER);
    }

    /** @param seller the id of its one seller */
    public static FakeOctopia start(InstantSource time, String seller) {
        return new FakeOctopia(time, seller);
    }

    public FakeServer server() {
        return server;
    }

    public URI tokenAddress() {
        return URI.create(server.address() + "/auth/realms/maas/protocol/openid-connect/token");
    }

    public URI apiAddress() {
        return URI.create(server.address() + "/seller/v2");
    }

    /** A discussion without a message yet. */
    public synchronized FakeDiscussion opens(String id, String subject, String order) {
        FakeDiscussion discussion = new FakeDiscussion(id, subject, order, seller, time.instant());
        discussions.put(id, discussion);
        return discussion;
    }

    /** Somebody writes. @param userType Customer, Seller, GrcOperator, Automatic, or anything. @return the message's id */
    public synchronized String writes(String discussion, String userType, String body) {
        String id = "m" + ++made;
        Objects.requireNonNull(discussions.get(discussion)).add(id, userType, body, time.instant());
        return id;
    }

    public synchronized FakeDiscussion discussion(String id) {
        return Objects.requireNonNull(discussions.get(id));
    }

    public synchronized void sells(String reference, String status, String title, String sku, int quantity) {
        ObjectNode order = json.createObjectNode()
                .put("orderId", "O-" + reference)
                .put("reference", reference)
                .put("status", status)
                .put("supplyMode", "Seller")
                .put("currencyCode", "EUR")
                .put("createdAt", time.instant().toString())
                .put("updatedAt", time.instant().toString());
        order.putObject("customer").put("firstName", "Marie").put("lastName", "D.");
        ObjectNode line = order.putArray("lines").addObject().put("quantity", quantity);
        line.putObject("offer").put("productTitle", title).put("sellerProductId", sku);
        line.putObject("totalPrice").put("sellingPrice", "19.90");
        orders.put(reference, order);
    }

    /** Every token given so far is refused from now on. */
    public synchronized void endTokens() {
        tokens.clear();
    }

    /** Whatever token is shown, the account may not read discussions. */
    public synchronized void takeRoleAway() {
        roleMissing = true;
    }

    /** From now on every page is the first one. */
    public synchronized void giveSamePageAlways() {
        samePageAlways = true;
    }

    private synchronized Reply answer(Call call) {
        String path = call.path();
        if (path.endsWith("/openid-connect/token")) {
            return token(call);
        }
        Optional<Reply> refused = refusal(call);
        if (refused.isPresent()) {
            return refused.get();
        }
        String route = path.substring("/seller/v2".length());
        if (call.method().equals("POST") && route.equals("/messages")) {
            return post(call);
        }
        if (!call.method().equals("GET")) {
            return problem(405, "Method Not Allowed");
        }
        return switch (route) {
            case "/discussions" -> list(call);
            case "/discussions/count" -> Reply.json(200, "{\"count\":" + discussions.size() + "}");
            case "/orders" -> ordersCalled(call);
            default ->
                route.startsWith("/discussions/")
                        ? whole(route.substring("/discussions/".length()))
                        : problem(404, "Not Found");
        };
    }

    private Reply token(Call call) {
        Map<String, String> form = call.form();
        boolean asForm = call.header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded");
        if (!asForm || !"client_credentials".equals(form.get("grant_type"))) {
            return Reply.json(
                    400,
                    "{\"error\":\"invalid_request\",\"error_description\":\"Missing form parameter: grant_type\"}");
        }
        if (!CLIENT.equals(form.get("client_id")) || !SECRET.equals(form.get("client_secret"))) {
            return Reply.json(
                    401,
                    "{\"error\":\"unauthorized_client\",\"error_description\":\"Invalid client or Invalid client"
                            + " credentials\"}");
        }
        String token = "token-" + ++made;
        tokens.put(token, time.instant().plus(TOKEN_LIFE));
        return Reply.json(
                200,
                "{\"access_token\":\"" + token + "\",\"expires_in\":" + TOKEN_LIFE.toSeconds()
                        + ",\"refresh_expires_in\":0,\"token_type\":\"Bearer\",\"scope\":\"email profile\"}");
    }

    private Optional<Reply> refusal(Call call) {
        String token = call.header("Authorization").orElse("").replaceFirst("^Bearer ", "");
        if (!tokens.containsKey(token) || !time.instant().isBefore(tokens.get(token))) {
            return Optional.of(problem(401, "Unauthorized"));
        }
        return roleMissing || !call.header("SellerId").equals(Optional.of(seller))
                ? Optional.of(problem(403, "Forbidden"))
                : Optional.empty();
    }

    private Reply list(Call call) {
        try {
            Map<String, String> query = call.query();
            int size = Integer.parseInt(query.getOrDefault("pageSize", "10"));
            int page = samePageAlways ? 1 : Integer.parseInt(query.getOrDefault("pageIndex", "1"));
            Instant min = Instant.parse(query.getOrDefault("updatedAtMin", "1970-01-01T00:00:00Z"));
            Instant max = Instant.parse(query.getOrDefault("updatedAtMax", "2199-01-01T00:00:00Z"));
            if (size < 1 || size > 100 || page < 1) {
                return problem(400, "pageSize must be between 1 and 100");
            }
            if (query.containsKey("updatedAtMin") && min.isBefore(time.instant().minus(LONGEST_WINDOW))) {
                return problem(400, "The period must not exceed 6 months");
            }
            ArrayNode items = json.createArrayNode();
            discussions.values().stream()
                    .filter(one ->
                            !one.updatedAt().isBefore(min) && !one.updatedAt().isAfter(max))
                    .sorted(Comparator.comparing(FakeDiscussion::updatedAt).thenComparing(FakeDiscussion::id))
                    .skip((long) (page - 1) * size)
                    .limit(size)
                    .forEach(one -> items.add(one.summary()));
            return Reply.json(
                    200,
                    json.createObjectNode()
                            .put("itemsPerPage", items.size())
                            .set("items", items)
                            .toString());
        } catch (NumberFormatException | DateTimeParseException e) {
            return problem(400, "Bad Request");
        }
    }

    private Reply whole(String id) {
        FakeDiscussion found = discussions.get(id);
        return found == null
                ? problem(404, "Not Found")
                : Reply.json(200, found.whole().toString());
    }

    private Reply post(Call call) {
        try {
            JsonNode sent = json.readTree(call.body());
            FakeDiscussion discussion =
                    discussions.get(sent.path("discussionId").asText());
            if (discussion == null) {
                return problem(404, "Not Found");
            }
            if (!sent.path("body").isTextual()
                    || sent.path("body").asText().isBlank()
                    || !discussion.mayBeWrittenTo(sent.path("receiver").asText())) {
                return problem(422, "Unprocessable Entity");
            }
            String id = writes(discussion.id(), "Seller", sent.path("body").asText());
            return Reply.json(201, "{\"messageId\":\"" + id + "\"}");
        } catch (IOException e) {
            return problem(400, "Bad Request");
        }
    }

    private Reply ordersCalled(Call call) {
        ArrayNode items = json.createArrayNode();
        Optional.ofNullable(orders.get(call.query().getOrDefault("reference", "")))
                .ifPresent(items::add);
        return Reply.json(
                200, json.createObjectNode().<ObjectNode>set("items", items).toString());
    }

    private static Reply problem(int status, String title) {
        return Reply.json(
                        status,
                        "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status
                                + ",\"traceId\":\"00-4bf92f3577b34da6a3ce929d0e0e4736-00\"}")
                .header("Content-Type", "application/problem+json");
    }

    /** What the seller has written in a discussion, by whatever way. */
    public synchronized List<String> sellerWrote(String discussion) {
        return new ArrayList<>(
                Objects.requireNonNull(discussions.get(discussion)).bodiesOf("Seller"));
    }

    @Override
    public void close() {
        server.close();
    }
}
