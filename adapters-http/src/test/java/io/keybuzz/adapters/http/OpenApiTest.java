package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.internal.AccessMatrix;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.shared.audit.AuditOutcome;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketEventType;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.testkit.fuzz.OpenApi;
import io.keybuzz.testkit.fuzz.SchemaCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document and the server say the same, in both directions. */
class OpenApiTest {
    private static final Path FILE = Path.of("..", "docs", "api", "openapi.json");

    private static Demo demo;
    private static JsonNode document;

    @BeforeAll
    static void start() throws IOException {
        demo = Demo.start();
        document = new ObjectMapper().readTree(Files.readString(FILE));
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void the_served_document_is_the_committed_one() throws IOException {
        assertThat(demo.http.get("/openapi.json").body()).isEqualTo(Files.readString(FILE));
    }

    @Test
    void every_route_is_documented_and_every_documented_operation_is_a_route() {
        Map<String, String> routes = new TreeMap<>();
        for (Route route : demo.server.routes()) {
            if (!route.path().startsWith("/docs/")) {
                routes.put(
                        route.method().name() + " " + route.path(),
                        route.access() + " " + new java.util.TreeSet<>(route.query()));
            }
        }
        Map<String, String> operations = new TreeMap<>();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                access(operation.getValue()) + " " + queryOf(operation.getValue()))));
        assertThat(operations).isEqualTo(routes);
    }

    @Test
    void what_creates_takes_a_key_and_nothing_else_does() {
        Set<String> routes = new HashSet<>();
        for (Route route : demo.server.routes()) {
            if (route.creates()) {
                routes.add(route.path());
            }
        }
        Set<String> documented = new HashSet<>();
        document.get("paths").fields().forEachRemaining(path -> {
            if (path.getValue().findValuesAsText("$ref").contains("#/components/parameters/idempotencyKey")) {
                JsonNode post = path.getValue().get("post");
                assertThat(post.get("responses").has("409")).as(path.getKey()).isTrue();
                documented.add(path.getKey());
            }
        });
        assertThat(documented).isEqualTo(routes).isNotEmpty();
    }

    @Test
    void every_operation_has_a_name_of_its_own_a_summary_and_its_problems() {
        Set<String> names = new HashSet<>();
        operations().forEach(operation -> {
            assertThat(names.add(operation.get("operationId").textValue())).isTrue();
            assertThat(operation.get("summary").textValue()).isNotBlank();
            assertThat(operation.get("responses").has("400")).isTrue();
            assertThat(operation.get("responses").has("403")
                            || access(operation).equals("ANYBODY"))
                    .as(operation.get("operationId").textValue())
                    .isTrue();
            assertThat(operation.get("responses").has("401"))
                    .isEqualTo(!access(operation).equals("ANYBODY")
                            || operation.get("tags").get(0).textValue().matches("auth|inbound"));
        });
    }

    @Test
    void every_tag_is_described_once() {
        List<String> tags = new ArrayList<>();
        document.get("tags").forEach(tag -> tags.add(tag.get("name").textValue()));
        Set<String> used = new HashSet<>();
        operations().forEach(operation -> operation.get("tags").forEach(tag -> used.add(tag.textValue())));
        assertThat(tags).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void every_reference_leads_somewhere_and_every_schema_is_used() {
        List<JsonNode> references = document.findValues("$ref");
        assertThat(references)
                .allSatisfy(ref -> assertThat(
                                document.at(ref.textValue().substring(1)).isMissingNode())
                        .as(ref.textValue())
                        .isFalse());
        Set<String> used = new HashSet<>();
        references.forEach(ref -> used.add(ref.textValue()));
        document.get("components")
                .get("schemas")
                .fieldNames()
                .forEachRemaining(name -> assertThat(used).contains("#/components/schemas/" + name));
    }

    @Test
    void the_words_of_the_document_are_those_of_the_domain() {
        assertThat(words("Ticket", "status")).isEqualTo(words(TicketStatus.values()));
        assertThat(words("Ticket", "priority")).isEqualTo(words(TicketPriority.values()));
        assertThat(words("Ticket", "channel")).isEqualTo(words(Channel.values()));
        assertThat(words("Message", "senderType")).isEqualTo(words(SenderType.values()));
        assertThat(words("Message", "source")).isEqualTo(words(MessageSource.values()));
        assertThat(words(schema("Message").get("properties").get("delivery"), "status"))
                .isEqualTo(words(DeliveryStatus.values()));
        assertThat(words("Event", "type")).isEqualTo(words(TicketEventType.values()));
        assertThat(words("AuditEntry", "outcome")).isEqualTo(words(AuditOutcome.values()));
        assertThat(words(schema("AuditEntry").get("properties").get("actor"), "type"))
                .isEqualTo(words(AuditActor.Kind.values()));
        assertThat(words("Tenant", "plan")).isEqualTo(words(Plan.values()));
        assertThat(words("Tenant", "status")).isEqualTo(words(TenantStatus.values()));
        assertThat(words("User", "role")).isEqualTo(words(Role.values()));
        assertThat(words("User", "status")).isEqualTo(words(User.Status.values()));
        assertThat(words("Member", "role")).isEqualTo(words(TeamRole.values()));
        List<String> scopes = new ArrayList<>();
        schema("ApiKeyRequest").at("/properties/scopes/items/enum").forEach(scope -> scopes.add(scope.textValue()));
        assertThat(scopes).containsExactlyElementsOf(AccessMatrix.scopes());
        assertThat(words(schema("LoginAnswer").get("properties").get("user"), "role"))
                .isEqualTo(words(Role.values()));
    }

    @Test
    void the_examples_of_the_document_are_taken_and_every_answer_keeps_to_its_schema() {
        String agent = demo.token(Demo.ACME_AGENT);
        List<String> faults = new ArrayList<>();
        Http.Answer opened = demo.http.post("/api/v1/tickets", agent, example("NewTicket"));
        faults.addAll(faults("post", "/api/v1/tickets", opened, 201));
        String id = opened.data().get("id").textValue();
        String ticket = "/api/v1/tickets/" + id;
        faults.addAll(faults(
                "post",
                "/api/v1/tickets/{ticketId}/messages",
                demo.http.post(ticket + "/messages", agent, example("NewMessage")),
                201));
        faults.addAll(faults("post", "/api/v1/auth/login", demo.http.login(Demo.ACME_AGENT, Demo.PASSWORD), 200));
        faults.addAll(faults("post", "/api/v1/auth/login", demo.http.login("", ""), 422));
        faults.addAll(faults("post", "/api/v1/auth/login", demo.http.login("x", "x"), 401));
        faults.addAll(accessFaults());
        for (String list : List.of("/api/v1/tickets", "/api/v1/tenants")) {
            faults.addAll(faults("get", list, demo.http.get(list + "?limit=1", agent), 200));
            faults.addAll(faults("get", list, demo.http.get(list), 401));
            faults.addAll(faults("get", list, demo.http.get(list + "?limit=0", agent), 422));
            faults.addAll(faults("get", list, demo.http.get(list + "?x=0", agent), 400));
        }
        for (String part : List.of("", "/messages", "/events")) {
            String template = "/api/v1/tickets/{ticketId}" + part;
            faults.addAll(faults("get", template, demo.http.get(ticket + part, agent), 200));
            faults.addAll(faults("get", template, demo.http.get("/api/v1/tickets/x" + part, agent), 404));
        }
        String owner = demo.owner();
        faults.addAll(faults("get", "/api/v1/audit", demo.http.get("/api/v1/audit", owner), 200));
        faults.addAll(faults("get", "/api/v1/audit", demo.http.get("/api/v1/audit", agent), 403));
        faults.addAll(faults("get", "/api/v1/audit", demo.http.get("/api/v1/audit?from=x", owner), 422));
        for (String health : List.of("/health", "/health/db", "/health/ready")) {
            faults.addAll(faults("get", health, demo.http.get(health), 200));
        }
        assertThat(faults).isEmpty();
    }

    /** Sessions and passwords. */
    private static List<String> accessFaults() {
        JsonNode login = demo.http.login(Demo.ACME_AGENT, Demo.PASSWORD).json();
        String token = login.get("token").textValue();
        String refresh = "{\"refreshToken\":" + login.get("refreshToken") + "}";
        List<String> faults = new ArrayList<>();
        faults.addAll(faults("post", "/api/v1/auth/refresh", demo.http.post("/api/v1/auth/refresh", refresh), 200));
        faults.addAll(faults(
                "post",
                "/api/v1/auth/refresh",
                demo.http.post("/api/v1/auth/refresh", example("RefreshRequest")),
                401));
        faults.addAll(faults("get", "/api/v1/auth/sessions", demo.http.get("/api/v1/auth/sessions", token), 200));
        faults.addAll(faults("get", "/api/v1/auth/sessions", demo.http.get("/api/v1/auth/sessions"), 401));
        faults.addAll(faults(
                "delete",
                "/api/v1/auth/sessions/{sessionId}",
                demo.http.delete("/api/v1/auth/sessions/x", token),
                404));
        for (String path : List.of("reset-password", "accept-invitation")) {
            String schema = path.equals("reset-password") ? "SetPassword" : "AcceptInvitation";
            String template = "/api/v1/auth/" + path;
            faults.addAll(faults("post", template, demo.http.post(template, example(schema)), 410));
            faults.addAll(faults("post", template, demo.http.post(template, "{}"), 422));
        }
        assertThat(demo.http
                        .post("/api/v1/auth/forgot-password", example("ForgotPassword"))
                        .status())
                .isEqualTo(202);
        return faults;
    }

    @Test
    void second_factors_are_set_up_and_asked_for_as_documented() {
        String agent = demo.token(Demo.GLOBEX_AGENT);
        String own = "/api/v1/me/2fa";
        String mfa = "/api/v1/auth/mfa";
        List<String> faults =
                new ArrayList<>(faults("post", own, demo.http.post(own, agent, example("OwnPassword")), 200));
        faults.addAll(faults("get", own, demo.http.get(own, agent), 200));
        for (String path : List.of("/confirm", "/recovery-codes")) {
            faults.addAll(faults("post", own + path, demo.http.post(own + path, agent, "{}"), 422));
        }
        faults.addAll(faults("post", mfa, demo.http.post(mfa, agent, example("MfaCode")), 401));
        faults.addAll(faults(
                "post", mfa + "/enrolment", demo.http.post(mfa + "/enrolment", agent, example("MfaToken")), 401));
        faults.addAll(faults(
                "post", own + "/recovery-codes", demo.http.post(own + "/recovery-codes", agent, example("Code")), 409));
        faults.addAll(faults(
                "post", own + "/disable", demo.http.post(own + "/disable", agent, example("PasswordAndCode")), 409));
        try (Demo strict = Demo.startStrict()) {
            faults.addAll(
                    faults("post", "/api/v1/auth/login", strict.http.login(Demo.SUPER_ADMIN, Demo.PASSWORD), 200));
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(String method, String path, Http.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        JsonNode operation = document.get("paths").get(path).get(method);
        JsonNode response =
                new OpenApi(document).resolve(operation.get("responses").path(Integer.toString(status)));
        JsonNode content =
                response.path("content").path(status < 400 ? "application/json" : "application/problem+json");
        assertThat(content.isMissingNode()).as(method + path + status).isFalse();
        return SchemaCheck.faults(new OpenApi(document), content.get("schema"), answer.json()).stream()
                .map(fault -> method + " " + path + " " + status + ": " + fault)
                .toList();
    }

    private static String example(String schema) {
        ObjectNode example = new ObjectMapper().createObjectNode();
        schema(schema).get("properties").fields().forEachRemaining(property -> {
            assertThat(property.getValue().has("example")).as(property.getKey()).isTrue();
            example.set(property.getKey(), property.getValue().get("example"));
        });
        return example.toString();
    }

    private static Stream<JsonNode> operations() {
        List<JsonNode> operations = new ArrayList<>();
        document.get("paths").forEach(path -> path.forEach(operations::add));
        return operations.stream();
    }

    private static String access(JsonNode operation) {
        return operation.path("security").isArray() && operation.get("security").isEmpty() ? "ANYBODY" : "USERS";
    }

    private static Set<String> queryOf(JsonNode operation) {
        Set<String> names = new java.util.TreeSet<>();
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = new OpenApi(document).resolve(reference);
            if (parameter.get("in").textValue().equals("query")) {
                names.add(parameter.get("name").textValue());
            }
        }
        return names;
    }

    private static JsonNode schema(String name) {
        return document.get("components").get("schemas").get(name);
    }

    private static List<String> words(String schema, String property) {
        return words(schema(schema), property);
    }

    private static List<String> words(JsonNode schema, String property) {
        List<String> words = new ArrayList<>();
        schema.get("properties").get(property).get("enum").forEach(word -> words.add(word.textValue()));
        return words;
    }

    private static List<String> words(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
