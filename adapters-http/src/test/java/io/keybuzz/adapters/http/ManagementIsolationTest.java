package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another tenant's people, teams and keys cannot be told from missing ones, and stay as they are. */
class ManagementIsolationTest {
    private static final String ABSENT = "01980000-0000-7000-8000-00000000ffff";
    private static final String CANARY = "canary-of-acme";

    private static Demo demo;
    private static String acme;
    private static String globex;
    private static String tenant;
    private static String user;
    private static String team;
    private static String key;
    private static String ownUser;
    private static String ownTeam;

    /** @param path with {@code ID} where the foreign, the missing and the malformed id go */
    record Row(String method, String path, String body, String foreign) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    static void start() {
        demo = Demo.start();
        acme = demo.token(Demo.ACME_OWNER);
        globex = demo.token(Demo.GLOBEX_OWNER);
        user = made(
                acme,
                "/users",
                "{\"email\":\"" + CANARY + "@acme.test\",\"fullName\":\"" + CANARY + "\",\"role\":\"agent\"}");
        team = made(acme, "/teams", "{\"name\":\"" + CANARY + "\"}");
        key = made(acme, "/api-keys", "{\"name\":\"" + CANARY + "\",\"scopes\":[\"tickets:read\"]}");
        demo.http.call("PUT", "/api/v1/teams/" + team + "/members/" + user, acme, "{\"role\":\"lead\"}");
        tenant = demo.http.get("/api/v1/tenants", acme).data().get(0).get("id").textValue();
        ownUser = made(globex, "/users", "{\"email\":\"g@globex.test\",\"fullName\":\"G\",\"role\":\"agent\"}");
        ownTeam = made(globex, "/teams", "{\"name\":\"Own\"}");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static String made(String token, String path, String body) {
        Http.Answer answer = demo.http.post("/api/v1" + path, token, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.data().get("id").textValue();
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row("GET", "/tenants/ID", "", tenant),
                new Row("PATCH", "/tenants/ID", "{\"name\":\"x\"}", tenant),
                new Row("GET", "/users/ID", "", user),
                new Row("PATCH", "/users/ID", "{\"fullName\":\"x\"}", user),
                new Row("POST", "/users/ID/deactivate", "", user),
                new Row("POST", "/users/ID/activate", "", user),
                new Row("POST", "/users/ID/reset-password", "", user),
                new Row("POST", "/users/ID/resend-invitation", "", user),
                new Row("GET", "/teams/ID", "", team),
                new Row("PATCH", "/teams/ID", "{\"name\":\"x\"}", team),
                new Row("DELETE", "/teams/ID", "", team),
                new Row("GET", "/teams/ID/members", "", team),
                new Row("PUT", "/teams/ID/members/" + ownUser, "{\"role\":\"lead\"}", team),
                new Row("DELETE", "/teams/ID/members/" + ownUser, "", team),
                new Row("PUT", "/teams/" + ownTeam + "/members/ID", "{\"role\":\"lead\"}", user),
                new Row("DELETE", "/teams/" + ownTeam + "/members/ID", "", user),
                new Row("GET", "/api-keys/ID", "", key),
                new Row("DELETE", "/api-keys/ID", "", key));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_foreign_thing_is_answered_to_the_letter_like_a_missing_one(Row row) {
        JsonNode before = everything();

        Http.Answer foreign = call(row, row.foreign());
        Http.Answer missing = call(row, ABSENT);
        Http.Answer malformed = call(row, "no-id");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(seen(foreign)).isEqualTo(seen(missing)).doesNotContain(CANARY);
        assertThat(seen(malformed)).isEqualTo(seen(missing));
        assertThat(foreign.response().headers().map().keySet())
                .isEqualTo(missing.response().headers().map().keySet());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void lists_and_searches_hold_nothing_foreign() {
        for (String list : new String[] {
            "/users?q=" + CANARY,
            "/users?tenantId=" + tenant,
            "/teams?tenantId=" + tenant,
            "/users",
            "/teams",
            "/api-keys"
        }) {
            Http.Answer answer = demo.http.get("/api/v1" + list, globex);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(CANARY, tenant);
        }
        assertThat(demo.http.get("/api/v1/users?q=" + CANARY, acme).data()).hasSize(1);
    }

    @Test
    void nothing_is_made_in_another_tenant() {
        assertThat(demo.http
                        .post("/api/v1/teams", globex, "{\"name\":\"x\",\"tenantId\":\"" + tenant + "\"}")
                        .status())
                .isEqualTo(404);
        assertThat(demo.http
                        .post(
                                "/api/v1/users",
                                globex,
                                "{\"email\":\"x@y.test\",\"fullName\":\"x\",\"role\":\"agent\",\"tenantId\":\"" + tenant
                                        + "\"}")
                        .status())
                .isEqualTo(404);
        assertThat(demo.http
                        .post(
                                "/api/v1/users",
                                globex,
                                "{\"email\":\"x@y.test\",\"fullName\":\"x\",\"role\":\"agent\",\"teamIds\":[\"" + team
                                        + "\"]}")
                        .json()
                        .get("code")
                        .textValue())
                .isEqualTo("tenancy/unknown-team");
    }

    @Test
    void a_cursor_is_good_for_one_tenant_and_list() {
        String cursor = demo.http
                .get("/api/v1/users?limit=1", acme)
                .json()
                .get("page")
                .get("nextCursor")
                .textValue();
        assertThat(demo.http.get("/api/v1/users?limit=1&cursor=" + cursor, acme).status())
                .isEqualTo(200);
        assertThat(demo.http
                        .get("/api/v1/users?limit=1&cursor=" + cursor, globex)
                        .status())
                .isEqualTo(400);
        assertThat(demo.http.get("/api/v1/teams?limit=1&cursor=" + cursor, acme).status())
                .isEqualTo(400);
    }

    private static Http.Answer call(Row row, String id) {
        return demo.http.call(row.method(), "/api/v1" + row.path().replace("ID", id), globex, row.body());
    }

    private static String seen(Http.Answer answer) {
        return answer.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    /** What acme's owner sees. */
    private static JsonNode everything() {
        var all = new com.fasterxml.jackson.databind.ObjectMapper().createArrayNode();
        for (String path : new String[] {"/tenants", "/users", "/teams", "/teams/" + team + "/members", "/api-keys"}) {
            all.add(demo.http.get("/api/v1" + path, acme).json());
        }
        return all;
    }
}
