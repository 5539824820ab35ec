package io.keybuzz.testkit.fake.amazon;

import io.keybuzz.testkit.fake.Call;
import io.keybuzz.testkit.fake.FakeServer;
import io.keybuzz.testkit.fake.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Amazon at one address: Login with Amazon, the consent page, and the interface, either with state as in production or with the
 * published examples as in the sandbox. It refuses what Amazon refuses (reference/marketplaces.md §2, §14), by a clock that the
 * test moves.
 */
public final class FakeAmazon implements AutoCloseable {
    private final InstantSource time;
    private final FakeLogin login;
    private final FakeSellerCentral sellerCentral;
    private final FakeOrders orders = new FakeOrders();
    private final SpSandbox sandbox = new SpSandbox();
    private final Set<String> withoutRoles = new HashSet<>();
    private final Map<String, Budget> budgets = new HashMap<>();
    private final FakeServer server;
    private boolean inSandbox;
    private boolean throttling;
    private boolean namesRate = true;

    public FakeAmazon(InstantSource time) {
        this.time = time;
        this.login = new FakeLogin(time);
        this.sellerCentral = new FakeSellerCentral(login);
        this.server = FakeServer.start(this::answer);
    }

    private record Budget(double tokens, Instant at) {}

    public FakeServer server() {
        return server;
    }

    public URI address() {
        return server.address();
    }

    public FakeLogin login() {
        return login;
    }

    public FakeSellerCentral sellerCentral() {
        return sellerCentral;
    }

    public FakeOrders orders() {
        return orders;
    }

    /** The published examples; from the first call on, the interface answers with them alone. */
    public synchronized SpSandbox sandbox() {
        inSandbox = true;
        return sandbox;
    }

    /** The seller, or the application, lacks every role from now on. */
    public synchronized void withoutRoles(String seller) {
        withoutRoles.add(seller);
    }

    /** Keeps count of what is asked. @param namesRate whether answers say the rate, which Amazon often does not */
    public synchronized void throttle(boolean on, boolean namesRate) {
        throttling = on;
        this.namesRate = namesRate;
    }

    private Reply answer(Call call) {
        if (call.path().equals("/auth/o2/token")) {
            return login.answer(call);
        }
        if (call.path().equals("/apps/authorize/consent")) {
            return sellerCentral.answer(call);
        }
        if (call.path().startsWith("/s3/")) {
            return orders.store(call);
        }
        return api(call)
                .header("x-amzn-RequestId", "request-" + server.journal().size());
    }

    private synchronized Reply api(Call call) {
        String token = call.header("x-amz-access-token").orElse("");
        if (token.isEmpty()) {
            return SpErrors.denied("Access token is missing in the request header.");
        }
        if (call.header("User-Agent").orElse("").isBlank()
                || call.header("x-amz-date").isEmpty()) {
            return SpErrors.denied("The request lacks a header.");
        }
        Optional<String> seller = login.sellerOf(token);
        if (seller.isEmpty()) {
            return SpErrors.denied("The access token you provided is revoked, malformed or invalid.");
        }
        if (withoutRoles.contains(seller.get())) {
            return SpErrors.denied("");
        }
        if (throttling && !taken(seller.get(), call)) {
            return rated(SpErrors.tooOften());
        }
        return rated(inSandbox ? sandbox.answer(call) : production(call, seller.get()));
    }

    private Reply rated(Reply reply) {
        return namesRate ? reply.header("x-amzn-RateLimit-Limit", "1.0") : reply;
    }

    /** One a second, five at once, for each path. */
    private boolean taken(String seller, Call call) {
        String key = seller + call.method() + call.path().replaceAll("\\d{3}-\\d{7}-\\d{7}", "*");
        Instant now = time.instant();
        Budget before = budgets.getOrDefault(key, new Budget(5, now));
        double tokens =
                Math.min(5, before.tokens() + Duration.between(before.at(), now).toMillis() / 1_000.0);
        budgets.put(key, new Budget(tokens >= 1 ? tokens - 1 : tokens, now));
        return tokens >= 1;
    }

    private Reply production(Call call, String seller) {
        if (call.path().equals("/sellers/v1/marketplaceParticipations")) {
            return Reply.json(200, """
                    {"payload":[
                     {"marketplace":{"id":"A13V1IB3VIYZZH","name":"Amazon.fr","countryCode":"FR","defaultCurrencyCode":"EUR",
                       "defaultLanguageCode":"fr_FR","domainName":"www.amazon.fr"},
                      "participation":{"isParticipating":true,"hasSuspendedListings":false}},
                     {"marketplace":{"id":"A1PA6795UKMFR9","name":"Amazon.de","countryCode":"DE","defaultCurrencyCode":"EUR",
                       "defaultLanguageCode":"de_DE","domainName":"www.amazon.de"},
                      "participation":{"isParticipating":true,"hasSuspendedListings":false}},
                     {"marketplace":{"id":"A1F83G8C2ARO7P","name":"Amazon.co.uk","countryCode":"GB","defaultCurrencyCode":"GBP",
                       "defaultLanguageCode":"en_GB","domainName":"www.amazon.co.uk"},
                      "participation":{"isParticipating":false,"hasSuspendedListings":false}}]}""");
        }
        return orders.answer(call, seller);
    }

    @Override
    public void close() {
        server.close();
    }
}
