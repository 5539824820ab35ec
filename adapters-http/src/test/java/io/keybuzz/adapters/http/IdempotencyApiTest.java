package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyApiTest {
    private static final String TICKETS = "/api/v1/tickets";
    private static final String BODY = "{\"subject\":\"s\",\"body\":\"b\",\"category\":null}";

    private static Demo demo;
    private static String agent;

    @BeforeAll
    static void start() {
        demo = Demo.start();
        agent = demo.token(Demo.ACME_AGENT);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static Http.Answer post(String path, String token, String body, String... keys) {
        HttpRequest.Builder request = demo.http
                .request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (String key : keys) {
            request.header("Idempotency-Key", key);
        }
        return demo.http.send(request);
    }

    private static void assertProblem(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().get("code").textValue()).isEqualTo(code);
    }

    @Test
    void a_repeated_request_gets_the_same_answer_to_the_byte_and_creates_nothing() {
        Http.Answer first = post(TICKETS, agent, BODY, "same answer");
        long rows = demo.rows();
        // the same request in other words
        Http.Answer second = post(TICKETS, agent, " { \"body\" : \"b\", \"subject\":\"\\u0073\" } ", "same answer");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotEmpty();
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(demo.rows()).isEqualTo(rows);
    }

    @Test
    void a_reply_can_be_repeated_and_belongs_to_its_ticket() {
        String one = open();
        String two = open();
        Http.Answer first = post(TICKETS + "/" + one + "/messages", agent, "{\"body\":\"x\"}", "reply");

        Http.Answer again = post(TICKETS + "/" + one + "/messages", agent, "{\"body\":\"x\"}", "reply");
        Http.Answer elsewhere = post(TICKETS + "/" + two + "/messages", agent, "{\"body\":\"x\"}", "reply");

        assertThat(again.body()).isEqualTo(first.body());
        assertProblem(elsewhere, 422, "request/key-reused");
        assertThat(demo.http.get(TICKETS + "/" + one + "/messages", agent).data())
                .hasSize(2);
        assertThat(demo.http.get(TICKETS + "/" + two + "/messages", agent).data())
                .hasSize(1);
    }

    @Test
    void the_same_key_for_another_body_is_refused_and_for_another_person_or_route_it_is_another_key() {
        Http.Answer first = post(TICKETS, agent, BODY, "shared");

        assertProblem(
                post(TICKETS, agent, "{\"subject\":\"s\",\"body\":\"other\"}", "shared"), 422, "request/key-reused");
        String ticket = first.data().get("id").textValue();
        assertThat(post(TICKETS + "/" + ticket + "/messages", agent, "{\"body\":\"b\"}", "shared")
                        .status())
                .isEqualTo(201);
        for (String token : List.of(demo.owner(), demo.token(Demo.GLOBEX_AGENT))) {
            Http.Answer theirs = post(TICKETS, token, BODY, "shared");
            assertThat(theirs.status()).isEqualTo(201);
            assertThat(theirs.body()).isNotEqualTo(first.body());
        }
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        assertProblem(post(TICKETS, agent, "{\"subject\":\"s\"}", "retry"), 422, "request/invalid-fields");
        assertProblem(
                post(TICKETS + "/x/messages", agent, "{\"body\":\"b\"}", "retry"), 404, "ticketing/ticket-not-found");

        assertThat(post(TICKETS, agent, BODY, "retry").status()).isEqualTo(201);
    }

    @Test
    void after_a_day_a_key_is_new() {
        Http.Answer first = post(TICKETS, agent, BODY, "day");
        demo.clock.advance(Duration.ofHours(24));
        agent = demo.token(Demo.ACME_AGENT);

        Http.Answer second = post(TICKETS, agent, BODY, "day");

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isNotEqualTo(first.body());
    }

    @Test
    void a_tenant_that_is_made_is_made_once() {
        String admin = demo.token(Demo.SUPER_ADMIN);
        String body = tenant("keyed");
        Http.Answer first = post("/api/v1/tenants", admin, body, "a tenant");
        Http.Answer again = post("/api/v1/tenants", admin, body, "a tenant");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertProblem(post("/api/v1/tenants", admin, tenant("other"), "a tenant"), 422, "request/key-reused");
        assertProblem(post("/api/v1/tenants", admin, body, "another key"), 409, "tenancy/slug-taken");
        assertThat(post("/api/v1/tenants", admin, tenant("later"), "another key")
                        .status())
                .isEqualTo(201);

        demo.clock.advance(Duration.ofHours(24));
        Http.Answer tomorrow = post("/api/v1/tenants", demo.token(Demo.SUPER_ADMIN), tenant("tomorrow"), "a tenant");
        assertThat(tomorrow.status()).as(tomorrow.body()).isEqualTo(201);
        assertThat(tomorrow.header("Idempotency-Replayed")).isEmpty();
        agent = demo.token(Demo.ACME_AGENT);
    }

    private static String tenant(String slug) {
        return "{\"slug\":\"" + slug + "\",\"name\":\"" + slug
                + "\",\"plan\":\"pro\",\"ownerEmail\":\"owner@example.test\"}";
    }

    @Test
    void without_a_key_every_request_creates() {
        assertThat(post(TICKETS, agent, BODY).body())
                .isNotEqualTo(post(TICKETS, agent, BODY).body());
    }

    @Test
    void any_255_printable_characters_are_a_key() {
        String key = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ 0Az" + "k".repeat(219);
        assertThat(key).hasSize(255);
        Http.Answer first = post(TICKETS, agent, BODY, key);
        assertThat(post(TICKETS, agent, BODY, key).body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\tb"})
    void a_malformed_key_is_refused(String key) {
        assertRefusedKey(post(TICKETS, agent, BODY, key));
    }

    @Test
    void a_key_that_is_too_long_or_given_twice_is_refused() {
        assertRefusedKey(post(TICKETS, agent, BODY, "k".repeat(256)));
        assertRefusedKey(post(TICKETS, agent, BODY, "a", "a"));
    }

    private static void assertRefusedKey(Http.Answer answer) {
        assertProblem(answer, 400, "request/invalid");
        assertThat(answer.json().get("detail").textValue()).contains("Idempotency-Key");
    }

    private static String open() {
        return post(TICKETS, agent, BODY).data().get("id").textValue();
    }
}
