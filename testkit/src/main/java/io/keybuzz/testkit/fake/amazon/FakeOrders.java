package io.keybuzz.testkit.fake.amazon;

import io.keybuzz.testkit.fake.Call;
import io.keybuzz.testkit.fake.Reply;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Orders of sellers, what may be sent about them, and what was. */
public final class FakeOrders {
    private static final Pattern ORDER = Pattern.compile("/orders/2026-01-01/orders/([^/]+)");
    private static final Pattern ACTIONS =
            Pattern.compile("/(messaging|solicitations)/v1/orders/([^/]+)(/attributes)?");
    private static final Pattern ACT =
            Pattern.compile("/(messaging|solicitations)/v1/orders/([^/]+)/(?:messages|solicitations)/([^/]+)");
    private static final Pattern UPLOAD = Pattern.compile("/uploads/2020-11-01/uploadDestinations/(.+)");
    private static final Map<String, Integer> LONGEST =
            Map.of("confirmCustomizationDetails", 800, "digitalAccessKey", 400);

    private final Map<String, String> orders = new HashMap<>();
    private final Map<String, Set<String>> actions = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private final Map<String, byte[]> files = new HashMap<>();

    FakeOrders() {}

    /** Something a seller sent about an order. */
    public record Sent(String seller, String order, String action, String body) {}

    /** An order of a seller that the merchant fulfils. */
    public synchronized void add(String seller, String order, String status, String... allowed) {
        orders.put(seller + "/" + order, status);
        actions.put(seller + "/" + order, new HashSet<>(Set.of(allowed)));
    }

    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** What was uploaded, by destination. */
    public synchronized Map<String, byte[]> files() {
        return Map.copyOf(files);
    }

    synchronized Reply answer(Call call, String seller) {
        Matcher order = ORDER.matcher(call.path());
        if (call.method().equals("GET") && order.matches()) {
            return order(seller, order.group(1));
        }
        Matcher list = ACTIONS.matcher(call.path());
        Matcher act = ACT.matcher(call.path());
        Matcher upload = UPLOAD.matcher(call.path());
        if (!list.matches() && !act.matches() && !upload.matches()) {
            return SpErrors.of(403, "MissingAuthenticationToken", "Missing Authentication Token", "");
        }
        if (!call.query().getOrDefault("marketplaceIds", "").matches("[A-Z0-9]{5,20}")) {
            return SpErrors.invalid("marketplaceIds: Missing or invalid request parameter");
        }
        if (list.matches()) {
            return actions(seller, list.group(1), list.group(2), list.group(3) != null, call);
        }
        return act.matches() ? act(seller, act.group(2), act.group(3), call) : destination(call);
    }

    private Reply order(String seller, String order) {
        String status = orders.get(seller + "/" + order);
        return status == null ? SpErrors.missing() : Reply.json(200, """
                        {"order":{"orderId":"%s","createdTime":"2026-01-10T08:00:00Z","lastUpdatedTime":"2026-01-11T09:30:00Z",
                         "salesChannel":{"channelName":"AMAZON","marketplaceId":"A13V1IB3VIYZZH"},
                         "buyer":{"buyerName":"Marie D.","buyerEmail":"ab12cd34ef56gh7@marketplace.amazon.fr"},
                         "fulfillment":{"fulfillmentStatus":"%s","fulfilledBy":"MERCHANT"},
                         "orderItems":[{"orderItemId":"1","quantityOrdered":2,
                          "product":{"asin":"B000TEST01","title":"Produit test","sellerSku":"SKU-1"},
                          "proceeds":{"proceedsTotal":{"amount":"19.90","currencyCode":"EUR"}}}]}}""".formatted(order, status));
    }

    private Reply actions(String seller, String api, String order, boolean attributes, Call call) {
        Set<String> allowed = actions.get(seller + "/" + order);
        if (allowed == null) {
            return SpErrors.missing();
        }
        if (attributes) {
            return Reply.json(200, "{\"buyer\":{\"locale\":\"fr-FR\"}}");
        }
        String part = api.equals("messaging") ? "messages" : "solicitations";
        boolean solicits = api.equals("solicitations");
        String links = allowed.stream()
                .filter(name -> solicits == name.equals("productReviewAndSellerFeedback"))
                .sorted()
                .map(name -> "{\"href\":\"/" + api + "/v1/orders/" + order + "/" + part + "/" + name + "?"
                        + call.uri().getRawQuery() + "\",\"name\":\"" + name + "\"}")
                .collect(Collectors.joining(","));
        return new Reply(
                200,
                Map.of("Content-Type", "application/hal+json"),
                ("{\"_links\":{\"self\":{\"href\":\"" + call.uri() + "\"},\"actions\":[" + links + "]}}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Reply act(String seller, String order, String action, Call call) {
        Set<String> allowed = actions.get(seller + "/" + order);
        if (allowed == null) {
            return SpErrors.missing();
        }
        if (!allowed.contains(action)) {
            return SpErrors.notForOrder();
        }
        Matcher text = Pattern.compile("\"text\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(call.text());
        if (text.find() && text.group(1).length() > LONGEST.getOrDefault(action, 2_000)) {
            return SpErrors.invalid("Text is too long");
        }
        sent.add(new Sent(seller, order, action, call.text()));
        if (action.equals("productReviewAndSellerFeedback")) {
            allowed.remove(action);
        }
        return Reply.json(201, "{}");
    }

    private Reply destination(Call call) {
        if (!call.query().containsKey("contentMD5")) {
            return SpErrors.invalid("contentMD5: Missing or invalid request parameter");
        }
        String id = "upload-" + (files.size() + 1);
        files.put(id, new byte[0]);
        return Reply.json(
                201,
                "{\"payload\":{\"uploadDestinationId\":\"" + id + "\",\"url\":\"http://"
                        + call.header("Host").orElse("127.0.0.1") + "/s3/" + id
                        + "\",\"headers\":{\"Content-MD5\":\"" + call.query().get("contentMD5")
                        + "\",\"Content-Type\":\"" + call.query().getOrDefault("contentType", "text/plain") + "\"}}}");
    }

    /** Takes a file as a bucket does: the digest has to fit. */
    synchronized Reply store(Call call) {
        String id = call.path().substring("/s3/".length());
        if (!files.containsKey(id)
                || !md5(call.body()).equals(call.header("Content-MD5").orElse(""))) {
            return Reply.xml(400, "<Error><Code>BadDigest</Code></Error>", StandardCharsets.UTF_8);
        }
        files.put(id, call.body());
        return Reply.empty(200);
    }

    private static String md5(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
