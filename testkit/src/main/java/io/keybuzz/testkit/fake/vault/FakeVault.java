package io.keybuzz.testkit.fake.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.testkit.fake.Call;
import io.keybuzz.testkit.fake.FakeServer;
import io.keybuzz.testkit.fake.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Vault with one KV engine of version 2 at {@code secret}, AppRole and tokens (API of 1.15; reference/marketplaces.md §10). Its
 * tokens end by the clock it is given, it checks versions as Vault does, and can be sealed.
 */
public final class FakeVault implements AutoCloseable {
    public static final String ROLE = "role-1";
    public static final String SECRET_ID = "role-secret-1";
    private static final String DATA = "/v1/secret/data/";
    private static final String METADATA = "/v1/secret/metadata/";

    private final JsonMapper json = JsonMapper.builder().build();
    private final InstantSource time;
    private final FakeServer server = FakeServer.start(this::answer);
    private final Map<String, Token> tokens = new HashMap<>();
    private final FakeKeyValues values = new FakeKeyValues(json);
    private Optional<String> namespace = Optional.empty();
    private Duration lease = Duration.ofHours(1);
    private Duration longest = Duration.ofHours(4);
    private boolean sealed;
    private int made;

    public FakeVault(InstantSource time) {
        this.time = time;
    }

    private record Token(Instant madeAt, Instant endsAt, boolean renewable) {}

    public FakeServer server() {
        return server;
    }

    public URI address() {
        return server.address();
    }

    /** A token that somebody made for us. @param lease nothing for one that never ends */
    public synchronized String issue(Optional<Duration> lease) {
        return issued(lease.map(time.instant()::plus).orElse(Instant.MAX), lease.isPresent());
    }

    /** How long tokens last, and after how long they are not renewed any more. */
    public synchronized void leases(Duration each, Duration atMost) {
        lease = each;
        longest = atMost;
    }

    /** From now on every request has to name this namespace. */
    public synchronized void namespace(String name) {
        namespace = Optional.of(name);
    }

    public synchronized void seal(boolean now) {
        sealed = now;
    }

    /** Makes all tokens worthless, as an operator may. */
    public synchronized void revokeAll() {
        tokens.clear();
    }

    /** Deletes the newest version as {@code vault kv delete} does; it can be undeleted. */
    public synchronized void softDelete(String path) {
        values.softDelete(path, time.instant());
    }

    private synchronized Reply answer(Call call) {
        if (call.path().equals("/v1/sys/health")) {
            return Reply.json(sealed ? 503 : 200, "{\"sealed\":" + sealed + "}");
        }
        if (sealed) {
            return errors(503, "Vault is sealed");
        }
        if (namespace.isPresent() && !call.header("X-Vault-Namespace").equals(namespace)) {
            return errors(403, "permission denied");
        }
        if (call.path().equals("/v1/auth/approle/login") && call.method().equals("POST")) {
            return login(call);
        }
        Token token = tokens.get(call.header("X-Vault-Token").orElse(""));
        if (token == null || !time.instant().isBefore(token.endsAt())) {
            return errors(403, "permission denied");
        }
        return withToken(call, call.header("X-Vault-Token").orElse(""), token);
    }

    private Reply withToken(Call call, String name, Token token) {
        String request = call.method() + " " + call.path();
        switch (request) {
            case "GET /v1/auth/token/lookup-self":
                return lookup(token);
            case "POST /v1/auth/token/renew-self":
                return renew(name, token);
            case "POST /v1/auth/token/revoke-self":
                tokens.remove(name);
                return Reply.empty(204);
            default:
                return keyValue(call);
        }
    }

    private Reply keyValue(Call call) {
        if (call.path().startsWith(DATA)) {
            String path = call.path().substring(DATA.length());
            return switch (call.method()) {
                case "GET" -> values.read(path);
                case "POST", "PUT" -> values.write(path, tree(call), time.instant());
                case "DELETE" -> values.softDelete(path, time.instant());
                default -> errors(405);
            };
        }
        if (call.path().startsWith(METADATA) && call.method().equals("DELETE")) {
            return values.destroy(call.path().substring(METADATA.length()));
        }
        return errors(404, "no handler for route");
    }

    private Reply login(Call call) {
        JsonNode asked = tree(call);
        if (!asked.path("role_id").asText().equals(ROLE)
                || !asked.path("secret_id").asText().equals(SECRET_ID)) {
            return errors(400, "invalid role or secret ID");
        }
        return auth(issued(time.instant().plus(lease), true), lease);
    }

    private Reply lookup(Token token) {
        ObjectNode data = json.createObjectNode();
        data.put("renewable", token.renewable())
                .put("ttl", token.renewable() ? left(token).toSeconds() : 0);
        return Reply.json(200, json.createObjectNode().set("data", data).toString());
    }

    private Reply renew(String name, Token token) {
        if (!token.renewable()) {
            return errors(400, "lease is not renewable");
        }
        Instant end = token.madeAt().plus(longest);
        Instant asked = time.instant().plus(lease);
        Token renewed = new Token(token.madeAt(), asked.isAfter(end) ? end : asked, true);
        tokens.put(name, renewed);
        return auth(name, left(renewed));
    }

    private Duration left(Token token) {
        return Duration.between(time.instant(), token.endsAt());
    }

    private String issued(Instant end, boolean renewable) {
        String name = "hvs.token-" + ++made;
        tokens.put(name, new Token(time.instant(), end, renewable));
        return name;
    }

    private Reply auth(String token, Duration lasts) {
        ObjectNode answer = json.createObjectNode();
        answer.putObject("auth")
                .put("client_token", token)
                .put("accessor", "accessor-of-" + made)
                .put("lease_duration", lasts.toSeconds())
                .put("renewable", true);
        return Reply.json(200, answer.toString());
    }

    private JsonNode tree(Call call) {
        try {
            return json.readTree(call.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reply errors(int status, String... words) {
        ObjectNode answer = JsonMapper.builder().build().createObjectNode();
        var errors = answer.putArray("errors");
        for (String word : words) {
            errors.add(word);
        }
        return Reply.json(status, answer.toString());
    }

    @Override
    public void close() {
        server.close();
    }
}
