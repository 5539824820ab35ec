package io.keybuzz.testkit.fake.rakuten;

import static io.keybuzz.testkit.fake.XmlWords.element;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.keybuzz.testkit.fake.Call;
import io.keybuzz.testkit.fake.FakeServer;
import io.keybuzz.testkit.fake.Reply;
import io.keybuzz.testkit.fake.XmlWords;
import io.keybuzz.testkit.fake.rakuten.FakeItem.Said;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rakuten's sales web services: everything in ISO-8859-1, reading an item marks what was said about it, the hourly quota
 * looks like refused rights, and whoever writes outside the window is turned away.
 */
public final class FakeRakuten implements AutoCloseable {
    public static final String LOGIN = "ma-boutique";
    public static final String TOKEN = "0123456789abcdef&=+";

    private static final Map<String, String> VERSIONS = Map.of(
            "getitemtodolist",
            "2011-09-01",
            "getiteminfos",
            "2017-08-07",
            "getcurrentsales",
            "2017-08-07",
            "contactuseraboutitem",
            "2011-02-02");
    private static final int PAGE = 2;

    private final InstantSource time;
    private final String login;
    private final FakeServer server;
    private final Map<String, FakeItem> items = new LinkedHashMap<>();
    private final Map<Instant, Integer> asked = new TreeMap<>();
    private int quota = Integer.MAX_VALUE;

    private FakeRakuten(InstantSource time, String login) {
        this.time = time;
        this.login = login;
        this.server = FakeServer.start(this::answer);
    }

    /** On a clock that a test moves. */
    public static FakeRakuten start(InstantSource time) {
        return start(time, LOGIN);
    }

    /** @param login the name of its one seller */
    public static FakeRakuten start(InstantSource time, String login) {
        return new FakeRakuten(time, login);
    }

    public URI address() {
        return server.address();
    }

    /** For faults and the journal. */
    public FakeServer server() {
        return server;
    }

    /** How often a seller may ask within an hour. */
    public synchronized void quota(int calls) {
        quota = calls;
    }

    /** Something is sold. Both numbers are digits. */
    public synchronized void sold(String item, String purchase, String buyer, String headline, Instant at) {
        items.put(item, new FakeItem(item, purchase, buyer, headline, at));
    }

    public synchronized void received(String item, Instant at) {
        item(item).receivedAt = Optional.of(at);
    }

    public synchronized void buyerWrites(String item, String text, Instant at) {
        FakeItem about = item(item);
        about.messages.add(new Said("", about.buyer, login, text, at, true));
    }

    /** The seller writes in Rakuten's own pages. */
    public synchronized void sellerWrites(String item, String text, Instant at) {
        FakeItem about = item(item);
        about.messages.add(new Said("", login, about.buyer, text, at, false));
    }

    public synchronized void rakutenWrites(String item, String text, Instant at) {
        FakeItem about = item(item);
        about.mails.add(new Said("29068181" + about.mails.size(), "Rakuten France", login, text, at, true));
    }

    public synchronized void buyerClaims(String item, String type, Instant at) {
        item(item).claim = Optional.of(type);
        item(item).claimedAt = Optional.of(at);
    }

    /** Somebody looks at the item in Rakuten's own pages: nothing of it is unread any more. */
    public synchronized void read(String item) {
        item(item).read();
    }

    /** What the seller wrote to buyers, in order of items. */
    public synchronized List<String> sent() {
        return items.values().stream()
                .flatMap(item -> item.messages.stream())
                .filter(said -> said.sender().equals(login))
                .map(Said::text)
                .toList();
    }

    /** How often an action was asked for. */
    public long count(String action) {
        return server.journal().stream().filter(call -> is(call, action)).count();
    }

    /** Whether a call asks for this action; for planning faults. */
    public static boolean is(Call call, String action) {
        return action.equals(parameters(call).get("action"));
    }

    private static Map<String, String> parameters(Call call) {
        String query = call.uri().getRawQuery();
        return Call.parameters(query == null ? "" : query, ISO_8859_1);
    }

    private FakeItem item(String id) {
        return Optional.ofNullable(items.get(id)).orElseThrow();
    }

    private synchronized Reply answer(Call call) {
        Map<String, String> given = parameters(call);
        String action = given.getOrDefault("action", "");
        if (!call.method().equals("GET") || !call.path().equals("/sales_ws")) {
            return Reply.html(404, "<html><body>Not found</body></html>");
        }
        if (!login.equals(given.get("login")) || !TOKEN.equals(given.get("pwd"))) {
            return error("Sender", "InvalidUserRights", "Invalid login or password.", "Check your login");
        }
        Instant hour = time.instant().truncatedTo(ChronoUnit.HOURS);
        if (asked.merge(hour, 1, Integer::sum) > quota) {
            return error(
                    "Sender",
                    "InvalidUserRights",
                    "Quota exceeded.",
                    "You have exceeded the maximum number of requests per hour");
        }
        if (!VERSIONS.getOrDefault(action, "").equals(given.get("version"))) {
            return error("Sender", "ParameterError", "Invalid parameter.", "version");
        }
        return switch (action) {
            case "getitemtodolist" -> todo();
            case "getiteminfos" -> infos(given.getOrDefault("itemid", ""));
            case "getcurrentsales" -> sales(given);
            default -> write(given.getOrDefault("itemid", ""), given.getOrDefault("content", ""));
        };
    }

    private Reply todo() {
        StringBuilder list = new StringBuilder();
        items.values().stream().filter(item -> !item.causes().isEmpty()).forEach(item -> {
            list.append("<item>").append(element("itemid", item.id)).append("<causes>");
            item.causes().forEach(cause -> list.append(element("cause", " " + cause)));
            list.append("</causes></item>");
        });
        return result("getitemtodolist", "", "<items>" + list + "</items>");
    }

    private Reply infos(String id) {
        FakeItem item = items.get(id);
        if (item == null) {
            return error("Sender", "ParameterError", "Invalid parameter.", "itemid");
        }
        Reply told = result("getiteminfos", element("itemid", id), item.told());
        item.read();
        return told;
    }

    private Reply sales(Map<String, String> given) {
        Optional<LocalDate> since =
                Optional.ofNullable(given.get("purchasedate")).map(LocalDate::parse);
        List<FakeItem> sold = items.values().stream()
                .filter(item -> given.getOrDefault("purchaseid", item.purchase).equals(item.purchase))
                .filter(item ->
                        since.filter(day -> day(item.orderedAt).isBefore(day)).isEmpty())
                .toList();
        int from = Integer.parseInt(given.getOrDefault("nexttoken", "page0").substring(4));
        StringBuilder list = new StringBuilder();
        sold.stream()
                .skip(from)
                .limit(PAGE)
                .forEach(item -> list.append("<sale>")
                        .append(element("purchaseid", item.purchase))
                        .append(element("purchasedate", FakeItem.date(item.orderedAt)))
                        .append("<deliveryinformation>")
                        .append(element("purchasebuyerlogin", item.buyer))
                        .append(
                                "<deliveryaddress><firstname>Marie</firstname><lastname>Dupont</lastname></deliveryaddress>")
                        .append("</deliveryinformation><items>")
                        .append(item.sold())
                        .append("</items></sale>"));
        String next = from + PAGE < sold.size() ? element("nexttoken", "page" + (from + PAGE)) : "<nexttoken/>";
        return result("getcurrentsales", "", "<sales>" + list + "</sales>" + next);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneId.of("Europe/Paris")).toLocalDate();
    }

    private Reply write(String id, String content) {
        FakeItem item = items.get(id);
        Instant now = time.instant();
        if (item == null || content.isBlank() || !item.mayBeAnswered(now)) {
            return error("Sender", "ParameterError", "Invalid parameter.", "The buyer cannot be contacted");
        }
        sellerWrites(id, content, now);
        return result("contactuseraboutitem", element("itemid", id), element("status", "SENT"));
    }

    private Reply result(String action, String request, String response) {
        return xml("<" + action + "result xmlns=\"http://www.priceminister.com/res/schema/" + action + "\"><request>"
                + element("user", login) + request + "</request><response>" + element("sellerid", "109698070")
                + response + "</response></" + action + "result>");
    }

    private static Reply error(String type, String code, String message, String detail) {
        return xml("<errorresponse><error>" + element("type", type) + element("code", code)
                + element("message", message) + "<details>" + element("detail", detail)
                + "</details></error></errorresponse>");
    }

    private static Reply xml(String body) {
        return Reply.xml(
                200,
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + XmlWords.fitting(body, ISO_8859_1),
                ISO_8859_1);
    }

    @Override
    public void close() {
        server.close();
    }
}
