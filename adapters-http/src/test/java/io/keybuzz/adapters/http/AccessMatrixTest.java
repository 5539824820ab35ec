package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.internal.AccessMatrix;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.testkit.fuzz.OpenApi;
import io.keybuzz.testkit.fuzz.OpenApi.Operation;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every route, by every role, on one's own things and on those of five other tenants. Routes come from the server and who may
 * do what from {@link AccessMatrix}: a route nobody thought of is driven here all the same.
 */
class AccessMatrixTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    /** Refusals by what is asked for, beyond the role: ranks, and fields of one role alone. */
    private static final Pattern FINER = Pattern.compile("needs a user of a tenant|Only (a|an) ");

    private static final int OTHERS = 5;
    /** They end what the test stands on, whoever asks; each has tests of its own. */
    private static final List<String> LEFT_OUT = List.of("/auth/logout", "/auth/logout-all", "/me/password");

    private static Demo demo;
    private static OpenApi api;
    private static Shop own;
    private static final List<Shop> others = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        demo = Demo.start();
        api = new OpenApi(
                new ObjectMapper().readTree(demo.http.get("/openapi.json").body()));
        own = new Shop(demo, "own");
        for (int i = 0; i < OTHERS; i++) {
            others.add(new Shop(demo, "other" + i));
        }
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void nobody_reaches_what_is_another_tenants() {
        Map<String, String> leaks = new LinkedHashMap<>();
        int requests = 0;
        for (Operation operation : operations()) {
            for (Role role : List.of(Role.OWNER, Role.ADMIN, Role.MANAGER, Role.AGENT)) {
                for (Shop other : others) {
                    for (String asked : variants(operation, other)) {
                        for (String body : bodies(operation, other)) {
                            Http.Answer answer = send(operation, asked, own.token(role), body);
                            requests++;
                            String seen = answer.body() + answer.response().headers();
                            boolean reached = namesSomething(operation) && answer.status() < 300;
                            if (reached || seen.contains(other.canary()) || answer.status() >= 500) {
                                leaks.put(role + " " + operation + " " + asked, answer.status() + " " + answer.body());
                            }
                        }
                    }
                }
            }
        }
        System.out.println("access matrix: " + requests + " requests for others' things, " + leaks.size() + " leaks");
        assertThat(leaks).isEmpty();
        assertThat(requests).isGreaterThanOrEqualTo(5_000);
    }

    @Test
    void who_may_do_what_is_what_the_matrix_says() {
        List<String> departures = new ArrayList<>();
        TreeSet<String> driven = new TreeSet<>();
        Shop spent = new Shop(demo, "spent");
        for (Role role : List.of(Role.AGENT, Role.MANAGER, Role.ADMIN, Role.OWNER, Role.SUPER_ADMIN)) {
            for (Operation operation : operations()) {
                String token = role == Role.SUPER_ADMIN ? demo.token(Demo.SUPER_ADMIN) : spent.token(role);
                demo.ran.clear();
                Http.Answer answer = send(operation, fill(operation.path(), spent), token, example(operation, spent));
                boolean refused = answer.status() == 403 && answer.body().contains("access/not-allowed");
                for (String useCase : List.copyOf(demo.ran)) {
                    driven.add(useCase);
                    if (refused
                            && AccessMatrix.allowed(useCase).contains(role)
                            && !FINER.matcher(answer.body()).find()) {
                        departures.add(role + " is refused " + useCase + " at " + operation + ": " + answer.body());
                    }
                    if (!refused && !AccessMatrix.allowed(useCase).contains(role)) {
                        departures.add(role + " may do " + useCase + " at " + operation + ": " + answer.status());
                    }
                }
            }
        }
        assertThat(departures).isEmpty();
        assertThat(driven).as("use cases that routes lead to").hasSizeGreaterThan(20);
    }

    @Test
    void every_route_for_people_is_driven() {
        List<String> documented = operations().stream().map(Operation::toString).toList();
        for (Route route : demo.server.routes()) {
            if (route.access() == Route.Access.USERS && LEFT_OUT.stream().noneMatch(route.path()::endsWith)) {
                assertThat(documented).contains(route.method().name() + " " + route.path());
            }
        }
    }

    private static List<Operation> operations() {
        return api.operations().stream()
                .filter(Operation::secured)
                .filter(operation -> LEFT_OUT.stream().noneMatch(operation.path()::endsWith))
                .toList();
    }

    private static List<String> bodies(Operation operation, Shop other) {
        return operation.body().isEmpty()
                ? List.of("", "")
                : List.of(example(operation, other), "{}", inTenant(operation, other), "[]");
    }

    /** A body that says whose the thing shall be, where bodies can say so, and where they cannot. */
    private static String inTenant(Operation operation, Shop other) {
        ObjectNode body = exampleOf(operation.body().orElseThrow(), other);
        return body.put("tenantId", other.ids().get("tenantId")).toString();
    }

    private static boolean namesSomething(Operation operation) {
        return operation.path().contains("{");
    }

    /** The path with another's ids, in both cases, and where a list can be asked of a tenant, that tenant. */
    private static List<String> variants(Operation operation, Shop other) {
        String path = fill(operation.path(), other);
        List<String> variants = new ArrayList<>(List.of(path));
        if (namesSomething(operation)) {
            variants.add(fill(operation.path(), other, true));
        }
        boolean byTenant = operation.parameters().stream()
                .anyMatch(it -> it.get("name").asText().equals("tenantId")
                        && it.get("in").asText().equals("query"));
        variants.add(path + "?limit=100");
        variants.add(path + "?cursor=" + other.ids().get("tenantId"));
        if (byTenant) {
            variants.add(path + "?tenantId=" + other.ids().get("tenantId"));
        }
        return variants;
    }

    private static String fill(String path, Shop shop) {
        return fill(path, shop, false);
    }

    private static String fill(String path, Shop shop, boolean upperCase) {
        Matcher places = PLACE.matcher(path);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            String id = shop.ids().getOrDefault(places.group(1), "01980000-0000-7000-8000-00000000ffff");
            places.appendReplacement(filled, upperCase ? id.toUpperCase(Locale.ROOT) : id);
        }
        return places.appendTail(filled).toString();
    }

    private static String example(Operation operation, Shop shop) {
        return operation
                .body()
                .map(schema -> exampleOf(schema, shop).toString())
                .orElse("");
    }

    private static ObjectNode exampleOf(JsonNode schema, Shop shop) {
        ObjectNode body = new ObjectMapper().createObjectNode();
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

    private static Http.Answer send(Operation operation, String path, String token, String body) {
        var request = demo.http.request(path).header("Authorization", "Bearer " + token);
        if (operation.body().isPresent()) {
            request.header("Content-Type", "application/json");
        }
        return demo.http.send(request.method(
                operation.method(),
                operation.body().isPresent() ? BodyPublishers.ofString(body) : BodyPublishers.noBody()));
    }
}
