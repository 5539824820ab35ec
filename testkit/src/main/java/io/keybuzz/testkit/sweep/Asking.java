package io.keybuzz.testkit.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.testkit.fuzz.OpenApi;
import io.keybuzz.testkit.fuzz.OpenApi.Operation;
import io.keybuzz.testkit.fuzz.Target.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Requests made of a document and of what a tenant has. */
public final class Asking {
    /** They end what a sweep stands on, whoever asks; each has tests of its own. */
    private static final List<String> LEFT_OUT = List.of("/auth/logout", "/auth/logout-all", "/me/password");

    private final OpenApi api;

    public Asking(OpenApi api) {
        this.api = api;
    }

    /** Whether a route is left out of every sweep. */
    public static boolean leavesOut(String path) {
        return LEFT_OUT.stream().anyMatch(path::endsWith);
    }

    /** What people who are logged in can ask. */
    public List<Operation> operations() {
        return api.operations().stream()
                .filter(Operation::secured)
                .filter(operation -> !leavesOut(operation.path()))
                .toList();
    }

    /** As the document shows it, for a thing of this shop. */
    public Request proper(Operation operation, Shop shop, String token) {
        return new Request(
                operation.method(),
                shop.path(operation.path()),
                Optional.of(token),
                operation.body().map(schema -> example(schema, shop).toString()));
    }

    /**
     * As {@link #proper}, with every text of one's own choice.
     *
     * @param text by the name of the field; whatever is no free text stays as the document shows it
     */
    public Request saying(Operation operation, Shop shop, String token, UnaryOperator<String> text) {
        ObjectNode body = example(operation.body().orElseThrow(), shop);
        operation.body().orElseThrow().path("properties").fields().forEachRemaining(field -> {
            JsonNode type = api.resolve(field.getValue());
            boolean free = type.path("type").asText().equals("string") && !type.has("enum");
            if (free && !type.path("format").asText().matches("uuid|date-time")) {
                String said = text.apply(field.getKey());
                body.put(field.getKey(), field.getKey().matches("(?i).*email") ? said + "@example.test" : said);
            }
        });
        return new Request(
                operation.method(), shop.path(operation.path()), Optional.of(token), Optional.of(body.toString()));
    }

    /** Everything that can be asked without changing anything: lists, details, and what the server says of itself. */
    public List<Request> looks(Shop shop, String token) {
        return api.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .flatMap(operation -> Stream.of(shop.path(operation.path()))
                        .flatMap(path -> operation.in("query").isEmpty()
                                ? Stream.of(path)
                                : Stream.of(path, path + "?limit=100")))
                .map(path -> Request.by(token, "GET", path))
                .toList();
    }

    /** Every way to ask for this shop's things: ids in both cases, list parameters, and bodies that name its tenant. */
    List<Request> forThingsOf(Operation operation, Shop shop, String token) {
        return paths(operation, shop)
                .flatMap(path -> bodies(operation, shop)
                        .map(body -> new Request(operation.method(), path, Optional.of(token), body)))
                .toList();
    }

    private Stream<String> paths(Operation operation, Shop shop) {
        String path = shop.path(operation.path());
        List<String> paths = new ArrayList<>(List.of(path));
        if (namesSomething(operation)) {
            paths.add(Paths.fill(operation.path(), name -> shop.id(name).toUpperCase(Locale.ROOT)));
        }
        paths.add(path + "?limit=100");
        paths.add(path + "?cursor=" + shop.id("tenantId"));
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("query") && name.endsWith("Id")) {
                paths.add(path + "?" + name + "=" + shop.id(name));
            }
        }
        return paths.stream();
    }

    private Stream<Optional<String>> bodies(Operation operation, Shop shop) {
        return operation
                .body()
                .map(schema -> Stream.of(example(schema, shop).toString(), "{}", inTenant(schema, shop), "[]")
                        .map(Optional::of))
                .orElseGet(() -> Stream.of(Optional.empty()));
    }

    /** A body with all ids it can name, and the tenant's also where bodies cannot say whose the thing shall be. */
    private String inTenant(JsonNode schema, Shop shop) {
        ObjectNode body = example(schema, shop);
        schema.path("properties").fieldNames().forEachRemaining(name -> {
            if (name.endsWith("Ids")) {
                body.putArray(name).add(shop.id(name.substring(0, name.length() - 1)));
            } else if (name.endsWith("Id")) {
                body.put(name, shop.id(name));
            }
        });
        return body.put("tenantId", shop.id("tenantId")).toString();
    }

    static boolean namesSomething(Operation operation) {
        return operation.path().contains("{");
    }

    private ObjectNode example(JsonNode schema, Shop shop) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        schema.path("properties").fields().forEachRemaining(property -> {
            JsonNode type = api.resolve(property.getValue());
            if (type.has("example") && !property.getKey().matches("tenantId|teamIds|expiresAt")) {
                body.set(property.getKey(), type.get("example"));
            }
        });
        if (body.has("slug")) {
            body.put("slug", "made-" + shop.slug() + "-" + Math.abs(System.nanoTime()));
        }
        return body;
    }
}
