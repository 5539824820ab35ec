package io.keybuzz.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.testkit.fuzz.AccountLife.Person;
import io.keybuzz.testkit.fuzz.Judge.Kind;
import io.keybuzz.testkit.fuzz.OpenApi.Operation;
import io.keybuzz.testkit.fuzz.Target.Answer;
import io.keybuzz.testkit.fuzz.Target.Login;
import io.keybuzz.testkit.fuzz.Target.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Requests of four kinds: such as the document allows, at its bounds and with odd text; such as it forbids; without a token; and
 * by methods a path does not know. The same seed asks the same against the same answers.
 */
public final class Fuzzer {
    private static final int SHOWN = 100;
    private static final Pattern ENDS = Pattern.compile("/(suspend|close|deactivate)$|^PATCH /api/v1/users/");

    private final Target target;
    private final List<Login> logins;
    private final RandomGenerator random;
    private final OpenApi api;
    private final Samples samples;
    private final Faults faults;
    private final Judge judge;
    private final Ids ids;
    private final Map<Login, String> tokens = new HashMap<>();
    private final Set<String> spared = new HashSet<>();

    /** @param logins people to act as, owners first; each request is one's of them by lot */
    public Fuzzer(Target target, List<Login> logins, long seed) {
        this.target = target;
        this.logins = List.copyOf(logins);
        this.random = new Random(seed);
        this.api = target.document();
        this.samples = new Samples(api, random);
        this.faults = new Faults(api, random);
        this.judge = new Judge(api);
        this.ids = new Ids(random);
    }

    /**
     * Sends requests and judges the answers.
     *
     * @param progress told how many were sent, now and then
     */
    public FuzzReport run(int requests, IntConsumer progress) {
        FuzzReport report = new FuzzReport();
        List<Operation> operations = api.operations();
        operations.forEach(report::meet);
        logins.forEach(this::spare);
        for (int sent = 0; sent < requests && report.violations().size() < SHOWN; sent++) {
            Operation operation = operations.get(sent % operations.size());
            ask(operation, kind(operation), report);
            if (sent % 1_000 == 0) {
                progress.accept(sent);
            }
        }
        return report;
    }

    /**
     * One account's whole life, judged like everything else, for the operations that need a secret which only a mail or an
     * authenticator has.
     *
     * @param secretMailedTo the secret of the next mail to an address
     */
    public FuzzReport walk(UnaryOperator<String> secretMailedTo) {
        FuzzReport report = new FuzzReport();
        Map<String, Operation> byName =
                api.operations().stream().collect(Collectors.toMap(Operation::toString, Function.identity()));
        Person person = new Person(
                "walker" + samples.uuid() + "@example.test",
                "Wanda Walker",
                List.of("a fine first passphrase", "a fine second passphrase", "a fine third passphrase"));
        AccountLife.Road road = (name, request) -> {
            Operation operation = Objects.requireNonNull(byName.get(name), name);
            Answer answer = target.send(request);
            report.add(operation, Kind.VALID, request, answer, judge.faults(operation, Kind.VALID, answer));
            return answer;
        };
        new AccountLife(road, person, secretMailedTo, InstantSource.system())
                .live(target.token(logins.get(0)).orElseThrow());
        return report;
    }

    /** Whoever acts, and their tenant, stay in place: without them everything else would be refused. */
    private void spare(Login login) {
        target.token(login)
                .flatMap(token ->
                        target.send(Request.by(token, "GET", "/api/v1/me")).json())
                .map(me -> me.path("data"))
                .ifPresent(me -> {
                    spared.add(me.path("id").asText());
                    spared.add(me.path("tenantId").asText());
                });
    }

    private Kind kind(Operation operation) {
        int lot = random.nextInt(20);
        if (lot == 0 && operation.secured()) {
            return Kind.NO_TOKEN;
        }
        if (lot == 1) {
            return Kind.UNKNOWN_METHOD;
        }
        return lot < 9
                        && (operation.body().isPresent()
                                || !operation.in("query").isEmpty())
                ? Kind.BROKEN
                : Kind.VALID;
    }

    private void ask(Operation operation, Kind kind, FuzzReport report) {
        Login login = logins.get(random.nextInt(logins.size()));
        Map<String, String> path = pathValues(operation);
        Request request = new Request(
                method(operation, kind),
                fill(operation, path) + query(operation, kind),
                token(operation, kind, login),
                body(operation, kind));
        Answer answer = target.send(request);
        if (answer.status() == 401 && operation.secured() && kind != Kind.NO_TOKEN) {
            tokens.remove(login);
        }
        List<String> wrong = judge.faults(operation, kind, answer);
        report.add(operation, kind, request, answer, wrong);
        learn(operation, kind, answer, path);
    }

    private String method(Operation operation, Kind kind) {
        List<String> others = api.otherMethods(operation.path());
        return kind == Kind.UNKNOWN_METHOD && !others.isEmpty()
                ? others.get(random.nextInt(others.size()))
                : operation.method();
    }

    private Optional<String> token(Operation operation, Kind kind, Login login) {
        if (!operation.secured()) {
            return Optional.empty();
        }
        if (kind == Kind.NO_TOKEN) {
            return random.nextBoolean() ? Optional.empty() : Optional.of("not." + samples.uuid() + ".ours");
        }
        return Optional.ofNullable(
                tokens.computeIfAbsent(login, who -> target.token(who).orElse(null)));
    }

    private Optional<String> body(Operation operation, Kind kind) {
        if (operation.body().isEmpty() || kind == Kind.UNKNOWN_METHOD) {
            return Optional.empty();
        }
        JsonNode schema = operation.body().get();
        JsonNode valid = samples.valid(schema);
        if (valid instanceof ObjectNode object) {
            nameKnownThings(object);
        }
        return Optional.of(
                kind == Kind.BROKEN && valid instanceof ObjectNode object
                        ? faults.broken(schema, object)
                        : valid.toString());
    }

    /** A body that has to name a team or a person succeeds only with one there is. */
    private void nameKnownThings(ObjectNode body) {
        for (String name : List.of("teamId", "userId")) {
            if (body.path(name).isTextual() && random.nextInt(4) > 0) {
                ids.any("/api/v1/" + name.replaceFirst("Id$", "s")).ifPresent(id -> body.put(name, id));
            }
        }
    }

    private Map<String, String> pathValues(Operation operation) {
        Map<String, String> values = new HashMap<>();
        for (JsonNode parameter : operation.in("path")) {
            String name = parameter.get("name").asText();
            String known = ids.any(collection(operation.path(), name))
                    .or(() -> ids.any("/api/v1/" + name.replaceFirst("Id$", "s")))
                    .filter(id -> !ENDS.matcher(operation.toString()).find() || !spared.contains(id))
                    .orElseGet(() -> made(parameter));
            values.put(name, random.nextInt(12) == 0 ? made(parameter) : known);
        }
        return values;
    }

    private String made(JsonNode parameter) {
        return random.nextInt(6) == 0
                ? "no-such-thing"
                : samples.valid(parameter.get("schema")).asText();
    }

    /** The path before a parameter, which is where things with such ids are listed and made. */
    private static String collection(String path, String name) {
        return path.substring(0, path.indexOf("/{" + name + "}"));
    }

    private static String fill(Operation operation, Map<String, String> values) {
        String path = operation.path();
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", encoded(value.getValue()));
        }
        return path;
    }

    private String query(Operation operation, Kind kind) {
        List<String> parts = new ArrayList<>();
        for (JsonNode parameter : operation.in("query")) {
            boolean cursor = parameter.get("name").asText().equals("cursor");
            if (!cursor && (parameter.path("required").booleanValue() || random.nextInt(3) == 0)) {
                parts.add(parameter.get("name").asText() + "="
                        + encoded(samples.valid(parameter.get("schema")).asText()));
            }
        }
        if (kind == Kind.BROKEN && operation.body().isEmpty()) {
            parts.add(brokenPart(operation));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private String brokenPart(Operation operation) {
        List<String> choices = new ArrayList<>(List.of("nobodyKnowsThis=1"));
        for (JsonNode parameter : operation.in("query")) {
            String name = parameter.get("name").asText();
            JsonNode schema = api.resolve(parameter.get("schema"));
            if (schema.has("enum") || schema.path("type").asText().equals("integer") || name.equals("cursor")) {
                choices.add(name + "=" + encoded("-7;drop"));
                choices.add(name + "=");
            }
        }
        return choices.get(random.nextInt(choices.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void learn(Operation operation, Kind kind, Answer answer, Map<String, String> path) {
        if (kind != Kind.VALID || answer.status() >= 300) {
            return;
        }
        String filled = operation.path();
        if (operation.method().equals("DELETE")) {
            path.forEach((name, id) -> ids.forget(collection(filled, name), id));
        } else if (!filled.endsWith("}")) {
            answer.json().ifPresent(json -> ids.learn(filled, json));
        }
    }
}
