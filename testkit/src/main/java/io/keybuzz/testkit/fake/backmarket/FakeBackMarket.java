package io.keybuzz.testkit.fake.backmarket;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.testkit.fake.Call;
import io.keybuzz.testkit.fake.FakeServer;
import io.keybuzz.testkit.fake.Parts;
import io.keybuzz.testkit.fake.Reply;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Back Market: care folders ten to a page, dates without a zone in whatever zone it likes, links to the next page on another
 * host. It refuses those who do not say who they are (with its firewall's page), tokens it does not know, and forms without
 * a message.
 */
public final class FakeBackMarket implements AutoCloseable {
    public static final String TOKEN = "c2VsbGVyOnBhc3N3b3Jk";
    public static final int PAGE = 10;

    private static final DateTimeFormatter ASKED = DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm", Locale.ROOT);

    private final ObjectMapper json = new ObjectMapper();
    private final InstantSource time;
    private final FakeServer server;
    private final Map<Long, FakeFolder> folders = new LinkedHashMap<>();
    private final Map<String, ObjectNode> orders = new LinkedHashMap<>();
    private long made = 500;
    private ZoneId zone = ZoneOffset.UTC;
    private boolean zoneTold = true;
    private boolean oldestFirst;
    private boolean samePageAlways;
    private boolean tokenWithdrawn;

    private FakeBackMarket(InstantSource time) {
        this.time = time;
        this.server = FakeServer.start(this::answer);
    }

    public static FakeBackMarket start(InstantSource time) {
        return new FakeBackMarket(time);
    }

    public FakeServer server() {
        return server;
    }

    public synchronized FakeFolder opens(long id, String product, long order) {
        FakeFolder folder = new FakeFolder(id, product, order, time.instant());
        folders.put(id, folder);
        return folder;
    }

    /** Somebody writes. @param initiator Client, Merchant, Backmarket, or anything. @return the message's id */
    public synchronized String writes(long folder, String initiator, String text) {
        long id = ++made;
        Instant now = time.instant();
        Objects.requireNonNull(folders.get(folder)).add(id, initiator, text, now, shown(now));
        return Long.toString(id);
    }

    public synchronized FakeFolder folder(long id) {
        return Objects.requireNonNull(folders.get(id));
    }

    /** What the merchant has written in a folder, by whatever way. */
    public synchronized List<String> merchantWrote(long folder) {
        return new ArrayList<>(Objects.requireNonNull(folders.get(folder)).textsOf("Merchant"));
    }

    public synchronized void sells(long id, int state, String title, String sku, int quantity) {
        ObjectNode order = json.createObjectNode()
                .put("order_id", id)
                .put("state", state)
                .put("currency", "EUR")
                .put("date_creation", shown(time.instant()))
                .put("date_modification", shown(time.instant()));
        order.putObject("shipping_address").put("first_name", "Marie").put("last_name", "D.");
        order.putArray("orderlines")
                .addObject()
                .put("product", title)
                .put("listing", sku)
                .put("quantity", quantity)
                .put("price", "229.0");
        orders.put(Long.toString(id), order);
    }

    /** Dates it is asked for and tells are in this zone from now on, and it does not say so. */
    public synchronized void livesIn(ZoneId other) {
        zone = other;
        zoneTold = false;
    }

    public synchronized void listOldestFirst() {
        oldestFirst = true;
    }

    /** Whether from now on every page is the first one. */
    public synchronized void giveSamePageAlways(boolean always) {
        samePageAlways = always;
    }

    public synchronized void withdrawToken() {
        tokenWithdrawn = true;
    }

    private String shown(Instant instant) {
        return zoneTold
                ? instant.atOffset(ZoneOffset.UTC).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                : LocalDateTime.ofInstant(instant, zone).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private synchronized Reply answer(Call call) {
        if (!call.header("User-Agent").orElse("").matches("BM-[^;]+;[^@;]+@[^@;]+")) {
            return Reply.html(403, "<html><title>Just a moment...</title></html>")
                    .header("cf-ray", "931354450813d142-CDG");
        }
        if (tokenWithdrawn || !call.header("Authorization").equals(Optional.of("Basic " + TOKEN))) {
            return Reply.json(401, "{\"detail\":\"Guest user not allowed\"}");
        }
        String path = call.path().replaceFirst("/$", "");
        if (call.method().equals("POST") && path.matches("/ws/sav/[^/]+/msg")) {
            return post(call, path.substring("/ws/sav/".length(), path.length() - "/msg".length()));
        }
        if (!call.method().equals("GET")) {
            return Reply.json(405, "{\"detail\":\"Method not allowed\"}");
        }
        if (path.equals("/ws/sav")) {
            return list(call);
        }
        if (path.startsWith("/ws/orders/")) {
            return Optional.ofNullable(orders.get(path.substring("/ws/orders/".length())))
                    .map(order -> Reply.json(200, order.toString()))
                    .orElseGet(FakeBackMarket::missing);
        }
        return path.startsWith("/ws/sav/")
                ? find(path.substring("/ws/sav/".length()))
                        .map(folder -> Reply.json(
                                200, folder.whole(shown(folder.lastMessage())).toString()))
                        .orElseGet(FakeBackMarket::missing)
                : missing();
    }

    private Optional<FakeFolder> find(String id) {
        return folders.values().stream()
                .filter(folder -> Long.toString(folder.id()).equals(id))
                .findFirst();
    }

    private Reply list(Call call) {
        Map<String, String> query = call.query();
        try {
            int page = samePageAlways ? 1 : Integer.parseInt(query.getOrDefault("page", "1"));
            Instant since = query.containsKey("last_message_date")
                    ? LocalDateTime.parse(query.get("last_message_date"), ASKED)
                            .atZone(zone)
                            .toInstant()
                    : Instant.EPOCH;
            Comparator<FakeFolder> order =
                    Comparator.comparing(FakeFolder::lastMessage).thenComparing(FakeFolder::id);
            List<FakeFolder> found = folders.values().stream()
                    .filter(folder -> folder.lastMessage().isAfter(since))
                    .sorted(oldestFirst ? order : order.reversed())
                    .toList();
            if (page < 1 || (page > 1 && found.size() <= (page - 1) * PAGE)) {
                return Reply.json(404, "{\"detail\":\"Invalid page.\"}");
            }
            ArrayNode results = json.createArrayNode();
            found.stream()
                    .skip((long) (page - 1) * PAGE)
                    .limit(PAGE)
                    .forEach(folder -> results.add(folder.summary(shown(folder.lastMessage()))));
            ObjectNode answer = json.createObjectNode().put("count", results.size());
            answer.put(
                    "next",
                    found.size() > page * PAGE ? "https://elsewhere.example.test/ws/sav/?page=" + (page + 1) : null);
            answer.putNull("previous").set("results", results);
            return Reply.json(200, answer.toString());
        } catch (NumberFormatException | DateTimeParseException e) {
            return Reply.json(400, "{\"errors\":[{\"code\":\"invalid\",\"message\":\"Bad request\"}]}");
        }
    }

    private Reply post(Call call, String id) {
        Optional<FakeFolder> folder = find(id);
        if (folder.isEmpty()) {
            return missing();
        }
        Optional<String> text = Parts.of(call).map(parts -> parts.get("message"));
        if (text.filter(it -> !it.isBlank()).isEmpty()) {
            return Reply.json(422, "{\"message\":[\"This field is required.\"]}");
        }
        folder.get().reopen();
        String message = writes(folder.get().id(), "Merchant", text.get());
        ObjectNode answer = json.createObjectNode()
                .put("id", Long.parseLong(message))
                .put("group", folder.get().id());
        return Reply.json(201, answer.put("message", text.get()).toString());
    }

    private static Reply missing() {
        return Reply.json(404, "{\"error\":{\"code\":\"not_found\"}}");
    }

    @Override
    public void close() {
        server.close();
    }
}
