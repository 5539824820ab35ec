package io.keybuzz.testkit.fake.fnac;

import static io.keybuzz.testkit.fake.XmlWords.element;
import static io.keybuzz.testkit.fake.XmlWords.escape;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.testkit.fake.Call;
import io.keybuzz.testkit.fake.FakeServer;
import io.keybuzz.testkit.fake.Reply;
import io.keybuzz.testkit.fake.XmlWords;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.w3c.dom.Element;

/**
 * Fnac's services: status 200 whatever happens, errors in the answer and in its items, tokens with an end, replies that show
 * again as the seller's messages. It refuses what Fnac's schema and rules refuse.
 */
public final class FakeFnac implements AutoCloseable {
    public static final String PARTNER = "11111111-1111-1111-1111-111111111111";
    public static final String SHOP = "22222222-2222-2222-2222-222222222222";
    public static final String KEY = "33333333-3333-3333-3333-333333333333";

    private static final String NAMESPACE = "http://www.fnac.com/schemas/mp-dialog.xsd";
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int MOST = 100;
    private static final Set<String> SUBJECTS = Set.of(
            "product_information",
            "shipping_information",
            "order_information",
            "offer_problem",
            "offer_not_received",
            "other_question");

    private final InstantSource time;
    private final String shop;
    private final FakeServer server;
    private final Map<String, Instant> tokens = new HashMap<>();
    private final List<FnacMessage> messages = new ArrayList<>();
    private final Map<String, String> orders = new HashMap<>();
    private boolean answersWithin;
    private int signedIn;

    private FakeFnac(InstantSource time, String shop) {
        this.time = time;
        this.shop = shop;
        this.server = FakeServer.start(this::answer);
    }

    /** On a clock that a test moves. */
    public static FakeFnac start(InstantSource time) {
        return start(time, SHOP);
    }

    /** @param shop the id of its one shop */
    public static FakeFnac start(InstantSource time, String shop) {
        return new FakeFnac(time, shop);
    }

    public URI address() {
        return server.address();
    }

    /** For faults and the journal. */
    public FakeServer server() {
        return server;
    }

    /** Adds a message, or changes the one with its id. */
    public synchronized void put(FnacMessage message) {
        messages.removeIf(known -> known.id().equals(message.id()));
        messages.add(message);
    }

    /** An order with one line. */
    public synchronized void order(String id, String buyer, String product, int quantity, String price, Instant at) {
        orders.put(
                id,
                "<order>" + element("shop_id", shop)
                        + element("client_id", UUID.nameUUIDFromBytes(buyer.getBytes(UTF_8)) + "")
                        + element("client_firstname", buyer) + element("client_lastname", "Dupont")
                        + element("order_id", id) + element("state", "Shipped")
                        + element("created_at", FnacMessage.written(at)) + element("nb_messages", "1")
                        + "<order_detail>" + element("order_detail_id", "1") + element("state", "Shipped")
                        + element("product_name", product) + element("offer_seller_id", "SKU-1")
                        + element("price", price) + element("quantity", "" + quantity) + "</order_detail></order>");
    }

    /** Replies show within the buyer's message from now on, instead of as messages of the seller's. */
    public synchronized void answerWithin() {
        answersWithin = true;
    }

    /** Every token given so far is worth nothing any more. */
    public synchronized void expireTokens() {
        tokens.clear();
    }

    /** What the seller wrote, in order. */
    public synchronized List<String> sent() {
        return messages.stream()
                .flatMap(message -> message.author().equals("SELLER")
                        ? Optional.of(message.text()).stream()
                        : message.answer().stream())
                .toList();
    }

    private synchronized Reply answer(Call call) {
        String service = call.path().replaceFirst("^/api\\.php/", "");
        Optional<Element> request = XmlWords.root(call.text());
        if (!call.method().equals("POST") || !call.path().startsWith("/api.php/")) {
            return Reply.html(404, "<html><body>Not found</body></html>");
        }
        if (request.isEmpty()
                || !NAMESPACE.equals(request.get().getNamespaceURI())
                || !request.get().getLocalName().equals(service)) {
            return failed(service, "FATAL", "ERR_096", "XML schema validation failed");
        }
        return service.equals("auth") ? auth(request.get()) : signedIn(service, request.get());
    }

    private Reply auth(Element request) {
        boolean known = XmlWords.text(request, "partner_id")
                        .filter(PARTNER::equals)
                        .isPresent()
                && XmlWords.text(request, "shop_id").filter(shop::equals).isPresent()
                && XmlWords.text(request, "key").filter(KEY::equals).isPresent();
        if (!known) {
            return failed("auth", "ERROR", "ERR_001", "Authentication failed");
        }
        String token =
                UUID.nameUUIDFromBytes(("token" + ++signedIn).getBytes(UTF_8)).toString();
        Instant until = time.instant().plus(LIFE);
        tokens.put(token, until);
        return ok(
                "auth",
                element("token", token)
                        + element("validity", FnacMessage.written(until))
                        + element("version", "2.4.0"));
    }

    private Reply signedIn(String service, Element request) {
        Instant until = tokens.get(request.getAttribute("token"));
        if (until == null
                || !time.instant().isBefore(until)
                || !request.getAttribute("partner_id").equals(PARTNER)
                || !request.getAttribute("shop_id").equals(shop)) {
            return failed(service, "FATAL", "ERR_003", "Token invalid or expired");
        }
        return switch (service) {
            case "messages_query" -> query(request);
            case "messages_update" -> update(request);
            case "orders_query" -> orders(request);
            default -> failed(service, "FATAL", "ERR_096", "Unknown service");
        };
    }

    private Reply query(Element request) {
        int count = request.getAttribute("results_count").isEmpty()
                ? MOST
                : Integer.parseInt(request.getAttribute("results_count"));
        if (count > MOST) {
            return failed("messages_query", "ERROR", "ERR_105", "Too many elements asked for");
        }
        List<FnacMessage> found = messages.stream()
                .filter(message -> wanted(request, message))
                .sorted(Comparator.comparing(FnacMessage::updatedAt))
                .toList();
        int page = XmlWords.text(request, "paging").map(Integer::parseInt).orElse(1);
        int pages = Math.max(1, (found.size() + count - 1) / count);
        StringBuilder body = new StringBuilder(element("page", "" + page)
                + element("total_paging", "" + pages)
                + element("nb_total_per_page", "" + count)
                + element("nb_total_result", "" + found.size()));
        found.stream().skip((long) (page - 1) * count).limit(count).forEach(message -> body.append(message.xml()));
        return ok("messages_query", body.toString());
    }

    private static boolean wanted(Element request, FnacMessage message) {
        Optional<Instant> min = XmlWords.child(request, "date")
                .flatMap(date -> XmlWords.text(date, "min"))
                .map(text -> OffsetDateTime.parse(text).toInstant());
        return min.filter(message.updatedAt()::isBefore).isEmpty()
                && is(XmlWords.text(request, "message_id"), message.id())
                && is(XmlWords.text(request, "message_type"), message.about())
                && is(
                        XmlWords.text(request, "order_fnac_id"),
                        message.about().equals("ORDER") ? message.referer() : "");
    }

    private static boolean is(Optional<String> wanted, String value) {
        return wanted.filter(text -> !text.equals(value)).isEmpty();
    }

    private Reply update(Element request) {
        StringBuilder items = new StringBuilder();
        for (Element item : XmlWords.children(request, "message")) {
            items.append(update(item, item.getAttribute("id")));
        }
        return items.isEmpty()
                ? failed("messages_update", "FATAL", "ERR_096", "XML schema validation failed")
                : ok("messages_update", items.toString());
    }

    private String update(Element item, String id) {
        Optional<FnacMessage> about =
                messages.stream().filter(message -> message.id().equals(id)).findFirst();
        if (about.isEmpty()) {
            return refused(id, "ERR_120", "Message not found");
        }
        String to = XmlWords.text(item, "message_to").orElse("");
        boolean subject = XmlWords.text(item, "message_subject")
                .filter(SUBJECTS::contains)
                .isPresent();
        if (!item.getAttribute("action").equals("reply") || !subject) {
            return refused(id, "ERR_146", "XML schema validation failed");
        }
        if (!to.equals("CLIENT")) {
            return refused(id, "ERR_098", "Only orders with an incident have a call center to write to");
        }
        reply(about.get(), XmlWords.text(item, "message_description").orElse(""));
        return "<message status=\"OK\" id=\"" + escape(id) + "\"/>";
    }

    private void reply(FnacMessage about, String text) {
        Instant now = time.instant();
        if (answersWithin) {
            put(about.answered(text, now));
        } else {
            put(FnacMessage.of(
                    "s-" + messages.size(), about.about(), about.referer(), "SELLER", "Ma boutique", text, now));
        }
    }

    private static String refused(String id, String code, String text) {
        return "<message status=\"ERROR\" id=\"" + escape(id) + "\"><error severity=\"ERROR\" code=\"" + code + "\">"
                + escape(text) + "</error></message>";
    }

    private Reply orders(Element request) {
        Optional<String> order = XmlWords.text(request, "order_fnac_id").map(orders::get);
        return order.isEmpty()
                ? failed("orders_query", "ERROR", "ERR_120", "Order not found")
                : ok("orders_query", element("page", "1") + element("total_paging", "1") + order.get());
    }

    private static Reply ok(String service, String content) {
        return reply(service, "OK", content);
    }

    private static Reply failed(String service, String status, String code, String text) {
        return reply(
                service,
                status,
                "<error severity=\"" + status + "\" code=\"" + code + "\">" + escape(text) + "</error>");
    }

    private static Reply reply(String service, String status, String content) {
        return Reply.xml(
                200,
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><" + service + "_response status=\"" + status + "\" xmlns=\""
                        + NAMESPACE + "\">" + content + "</" + service + "_response>",
                UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
