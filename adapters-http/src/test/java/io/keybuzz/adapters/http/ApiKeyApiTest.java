package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.application.internal.AccessMatrix;
import io.keybuzz.domain.shared.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** API keys over HTTP: shown once, held to their scopes, gone when revoked. */
class ApiKeyApiTest {
    private static final String KEYS = "/api/v1/api-keys";

    private Demo demo;
    private String owner;

    @BeforeEach
    void start() {
        demo = Demo.start();
        owner = demo.token(Demo.ACME_OWNER);
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    private JsonNode made(String scopes) {
        Http.Answer answer =
                demo.http.post(KEYS, owner, "{\"name\":\"Shop\",\"scopes\":[" + scopes + "],\"expiresAt\":null}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.data();
    }

    @Test
    void a_key_is_shown_once_and_works_where_its_scope_does() {
        JsonNode made = made("\"tickets:read\"");
        String key = made.get("key").textValue();
        assertThat(made.fieldNames())
                .toIterable()
                .containsExactly("id", "name", "prefix", "key", "scopes", "expiresAt", "createdAt");
        assertThat(key)
                .matches("kb_[0-9A-Za-z]{48}")
                .startsWith(made.get("prefix").textValue());

        assertThat(demo.http.get("/api/v1/tickets", key).status()).isEqualTo(200);
        Http.Answer refused = demo.http.post("/api/v1/tickets", key, "{\"subject\":\"s\",\"body\":\"b\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("detail").textValue()).contains("tickets:write");
        assertThat(demo.http.get(KEYS, owner).body()).doesNotContain(key, key.substring(13, 45));
        assertThat(demo.http.get(KEYS + "/" + made.get("id").textValue(), owner).body())
                .doesNotContain(key.substring(13, 45));
    }

    @Test
    void a_key_with_every_scope_manages_nobody_and_nothing() {
        String all = String.join("\",\"", AccessMatrix.scopes());
        JsonNode made = made("\"" + all + "\"");
        String key = made.get("key").textValue();
        assertThat(demo.http
                        .post("/api/v1/tickets", key, "{\"subject\":\"s\",\"body\":\"b\"}")
                        .status())
                .isEqualTo(201);
        assertThat(demo.http.get("/api/v1/users", key).status()).isEqualTo(200);
        for (String[] route : List.of(
                new String[] {"GET", KEYS, ""},
                new String[] {"POST", KEYS, "{\"name\":\"x\",\"scopes\":[\"tickets:read\"]}"},
                new String[] {"DELETE", KEYS + "/" + made.get("id").textValue(), ""},
                new String[] {"GET", "/api/v1/me", ""},
                new String[] {"POST", "/api/v1/teams", "{\"name\":\"x\"}"},
                new String[] {"POST", "/api/v1/users", "{\"email\":\"x@y.test\",\"fullName\":\"x\",\"role\":\"agent\"}"
                })) {
            assertThat(demo.http.call(route[0], route[1], key, route[2]).status())
                    .as(route[0] + route[1])
                    .isEqualTo(403);
        }
    }

    @Test
    void what_no_key_can_have_is_refused_with_what_it_can() {
        for (String scopes : List.of("", "\"tickets:delete\"", "\"tickets:read\",\"tickets:read\"", "7", "\"\"")) {
            Http.Answer answer = demo.http.post(KEYS, owner, "{\"name\":\"x\",\"scopes\":[" + scopes + "]}");
            assertThat(answer.status()).as(scopes).isEqualTo(422);
            assertThat(answer.json().get("errors").get(0).get("field").textValue())
                    .isEqualTo("scopes");
        }
        assertThat(demo.http
                        .post(KEYS, owner, "{\"name\":\"x\",\"scopes\":[\"tickets:delete\"]}")
                        .body())
                .contains(AccessMatrix.scopes());
        for (String end : List.of(
                "2020-01-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "tomorrow",
                "+20000-01-01T00:00:00Z",
                "2030-01-01T00:00:00")) {
            Http.Answer answer = demo.http.post(
                    KEYS, owner, "{\"name\":\"x\",\"scopes\":[\"tickets:read\"],\"expiresAt\":\"" + end + "\"}");
            assertThat(answer.status()).as(end).isEqualTo(422);
        }
        for (String token : List.of(demo.token(Demo.ACME_AGENT), demo.tokenOfNew(Demo.ACME, Role.MANAGER))) {
            assertThat(demo.http
                            .post(KEYS, token, "{\"name\":\"x\",\"scopes\":[\"tickets:read\"]}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(demo.http.get(KEYS, owner).data()).isEmpty();
    }

    @Test
    void a_revoked_key_gets_the_answer_of_an_unknown_one() {
        JsonNode made = made("\"tickets:read\"");
        String key = made.get("key").textValue();
        String path = KEYS + "/" + made.get("id").textValue();
        assertThat(demo.http.get("/api/v1/tickets", key).status()).isEqualTo(200);

        assertThat(demo.http.call("DELETE", path, owner, "").status()).isEqualTo(204);

        Http.Answer revoked = demo.http.get("/api/v1/tickets", key);
        assertThat(revoked.status()).isEqualTo(401);
        assertThat(seen(revoked)).isEqualTo(seen(demo.http.get("/api/v1/tickets", "kb_" + "0".repeat(48))));
        assertThat(demo.http.call("DELETE", path, owner, "").status()).isEqualTo(404);
        assertThat(demo.http.get(KEYS, owner).data()).isEmpty();
    }

    @Test
    void a_key_ends_with_its_time() {
        String end = demo.clock.instant().plusSeconds(60).toString();
        String key = demo.http
                .post(KEYS, owner, "{\"name\":\"x\",\"scopes\":[\"tickets:read\"],\"expiresAt\":\"" + end + "\"}")
                .data()
                .get("key")
                .textValue();
        demo.clock.advance(Duration.ofSeconds(59));
        assertThat(demo.http.get("/api/v1/tickets", key).status()).isEqualTo(200);
        demo.clock.advance(Duration.ofSeconds(1));
        assertThat(demo.http.get("/api/v1/tickets", key).status()).isEqualTo(401);
    }

    @Test
    void a_use_is_shown_after_the_worker_wrote_it() {
        JsonNode made = made("\"tickets:read\"");
        demo.http.get("/api/v1/tickets", made.get("key").textValue());
        assertThat(lastUsed(made)).isTrue();
        demo.application.tenancy().administration().keys().writeUses();
        assertThat(lastUsed(made)).isFalse();
    }

    private boolean lastUsed(JsonNode made) {
        return demo.http
                .get(KEYS + "/" + made.get("id").textValue(), owner)
                .data()
                .get("lastUsedAt")
                .isNull();
    }

    private static String seen(Http.Answer answer) {
        return answer.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
