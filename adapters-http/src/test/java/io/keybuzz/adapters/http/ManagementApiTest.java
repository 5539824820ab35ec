package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.testkit.fuzz.OpenApi;
import io.keybuzz.testkit.fuzz.SchemaCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Running a tenant over HTTP. */
class ManagementApiTest {
    private static final String V1 = "/api/v1";

    private Demo demo;
    private String owner;
    private String admin;

    @BeforeEach
    void start() {
        demo = Demo.start();
        owner = demo.token(Demo.ACME_OWNER);
        admin = demo.token(Demo.SUPER_ADMIN);
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    private Http.Answer call(String method, String path, String token, String json, String... headers) {
        return demo.http.call(method, V1 + path, token, json.replace((char) 39, '"'), headers);
    }

    private JsonNode ok(int status, Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.data();
    }

    private static void refused(int status, String code, Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().get("code").textValue()).isEqualTo(code);
    }

    private JsonNode invited(String email) {
        return ok(201, call("POST", "/users", owner, "{'email':'" + email + "','fullName':'Nina','role':'agent'}"));
    }

    @Test
    void a_user_is_invited_shown_changed_and_shut_out() {
        Http.Answer made = call("POST", "/users", owner, "{'email':'Nina@Acme.TEST','fullName':'Nina','role':'agent'}");
        JsonNode user = ok(201, made);
        String path = "/users/" + user.get("id").textValue();
        assertThat(user.get("status").textValue()).isEqualTo("invited");
        assertThat(user.get("email").textValue()).isEqualTo("Nina@acme.test");
        assertThat(made.header("Location")).isEqualTo(V1 + path);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        refused(
                409,
                "tenancy/email-taken",
                call("POST", "/users", owner, "{'email':'nina@acme.test','fullName':'N','role':'agent'}"));

        Http.Answer changed = call("PATCH", path, owner, "{'role':'manager'}", "If-Match", made.header("ETag"));
        assertThat(ok(200, changed).get("role").textValue()).isEqualTo("manager");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(ok(200, call("GET", path, owner, "")).get("fullName").textValue())
                .isEqualTo("Nina");
        assertThat(ok(200, call("POST", path + "/deactivate", owner, ""))
                        .get("status")
                        .textValue())
                .isEqualTo("inactive");
        refused(409, "tenancy/user-inactive", call("POST", path + "/resend-invitation", owner, ""));
        assertThat(ok(200, call("POST", path + "/activate", owner, ""))
                        .get("status")
                        .textValue())
                .isEqualTo("invited");
        ok(202, call("POST", path + "/resend-invitation", owner, ""));
        refused(409, "tenancy/not-yet-joined", call("POST", path + "/reset-password", owner, ""));
    }

    @Test
    void a_stale_or_odd_version_changes_nothing() {
        String path = "/users/" + invited("n@acme.test").get("id").textValue();
        for (String stale :
                List.of("\"2\"", "W/\"1\"", "\"abc\"", "\"\"", "\"3\", \"4\"", "\"99999999999999999999\"")) {
            refused(412, "request/stale-version", call("PATCH", path, owner, "{'fullName':'x'}", "If-Match", stale));
        }
        for (String broken : List.of("1", "\"1", "*, \"1\"", "\"1\" \"2\"", "x".repeat(2_000))) {
            refused(400, "request/invalid", call("PATCH", path, owner, "{'fullName':'x'}", "If-Match", broken));
        }
        assertThat(ok(200, call("GET", path, owner, "")).get("fullName").textValue())
                .isEqualTo("Nina");
        ok(200, call("PATCH", path, owner, "{'fullName':'y'}", "If-Match", "\"7\", \"1\""));
        ok(200, call("PATCH", path, owner, "{'fullName':'z'}", "If-Match", "*"));
    }

    @Test
    void whatever_moves_a_versioned_thing_keeps_to_the_version_that_was_seen() {
        String user = "/users/" + invited("n@acme.test").get("id").textValue();
        refused(412, "request/stale-version", call("POST", user + "/deactivate", owner, "", "If-Match", "\"2\""));
        refused(412, "request/stale-version", call("POST", user + "/activate", owner, "", "If-Match", "\"2\""));
        ok(200, call("POST", user + "/deactivate", owner, "", "If-Match", "\"1\""));
        ok(200, call("POST", user + "/activate", owner, "", "If-Match", "\"2\""));

        String team = "/teams/"
                + ok(201, call("POST", "/teams", owner, "{'name':'Nights'}"))
                        .get("id")
                        .textValue();
        refused(412, "request/stale-version", call("DELETE", team, owner, "", "If-Match", "\"2\""));
        assertThat(call("GET", team, owner, "").status()).isEqualTo(200);
        assertThat(call("DELETE", team, owner, "", "If-Match", "\"1\"").status())
                .isEqualTo(204);
    }

    @Test
    void absent_stays_and_null_is_refused() {
        String path = "/users/" + invited("n@acme.test").get("id").textValue();
        Http.Answer nothing = call("PATCH", path, owner, "{}");
        assertThat(ok(200, nothing).get("fullName").textValue()).isEqualTo("Nina");
        assertThat(nothing.header("ETag")).isEqualTo("\"1\"");
        for (String body : List.of(
                "{'fullName':null}", "{'role':null}", "{'fullName':7}", "{'role':'boss'}", "{'fullName':' '}")) {
            refused(422, "request/invalid-fields", call("PATCH", path, owner, body));
        }
        refused(422, "tenancy/invalid-name", call("PATCH", path, owner, "{'fullName':'a\\nb'}"));
    }

    @Test
    void every_faulty_field_of_an_invitation_is_named_at_once() {
        Http.Answer answer = call(
                "POST",
                "/users",
                owner,
                "{'email':'no','fullName':'','role':'x','teamIds':['y',7],'tenantId':'z','a':1}");
        refused(422, "request/invalid-fields", answer);
        assertThat(answer.json().get("errors"))
                .extracting(error ->
                        error.get("field").textValue() + ":" + error.get("code").textValue())
                .containsExactlyInAnyOrder(
                        "email:malformed",
                        "fullName:blank",
                        "role:not-allowed",
                        "teamIds:wrong-type",
                        "tenantId:malformed",
                        "a:unknown");
        refused(422, "request/invalid-fields", call("POST", "/users", owner, "{}"));
    }

    @Test
    void roles_reach_as_far_as_they_should() {
        String manager = demo.tokenOfNew(Demo.ACME, Role.MANAGER);
        String agent = demo.token(Demo.ACME_AGENT);
        String agentId = ok(200, call("GET", "/me", agent, "")).get("id").textValue();
        String ownerId = ok(200, call("GET", "/me", owner, "")).get("id").textValue();

        refused(403, "access/not-allowed", call("PATCH", "/users/" + ownerId, manager, "{'fullName':'x'}"));
        refused(403, "access/not-allowed", call("PATCH", "/users/" + agentId, manager, "{'role':'admin'}"));
        refused(403, "access/not-allowed", call("POST", "/users/" + agentId + "/deactivate", agent, ""));
        refused(
                403,
                "access/not-allowed",
                call("POST", "/users", agent, "{'email':'x@y.test','fullName':'x','role':'agent'}"));
        refused(
                403,
                "access/not-allowed",
                call("POST", "/users", owner, "{'email':'x@y.test','fullName':'x','role':'super_admin'}"));
        refused(409, "tenancy/own-account", call("PATCH", "/users/" + ownerId, owner, "{'role':'admin'}"));
        refused(409, "tenancy/last-owner", call("PATCH", "/users/" + ownerId, admin, "{'role':'admin'}"));
        refused(409, "tenancy/last-owner", call("POST", "/users/" + ownerId + "/deactivate", admin, ""));
        ok(200, call("PATCH", "/users/" + agentId, manager, "{'fullName':'Renamed'}"));
    }

    @Test
    void lists_are_filtered_and_paged() {
        for (int i = 0; i < 5; i++) {
            invited("n" + i + "@acme.test");
        }
        List<String> emails = new ArrayList<>();
        String cursor = "";
        do {
            Http.Answer page = call("GET", "/users?role=agent&active=true&q=acme.test&limit=2" + cursor, owner, "");
            ok(200, page).forEach(user -> emails.add(user.get("email").textValue()));
            JsonNode next = page.json().get("page").get("nextCursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.textValue();
        } while (!cursor.isEmpty());
        assertThat(emails)
                .containsExactly("n4@acme.test", "n3@acme.test", "n2@acme.test", "n1@acme.test", "n0@acme.test");
        assertThat(ok(200, call("GET", "/users?q=%25", owner, ""))).isEmpty();
        for (String query : List.of("role=OWNER", "active=yes", "tenantId=x", "q=" + "x".repeat(101), "limit=0")) {
            refused(422, "request/invalid-fields", call("GET", "/users?" + query, owner, ""));
        }
        refused(400, "request/invalid", call("GET", "/users?sort=passwordHash", owner, ""));
    }

    @Test
    void a_password_is_changed_by_whoever_knows_it() {
        String agent = demo.token(Demo.ACME_AGENT);
        String right = "{'currentPassword':'" + Demo.PASSWORD + "','newPassword':'%s'}";
        refused(
                422,
                "tenancy/wrong-password",
                call("POST", "/me/password", agent, "{'currentPassword':'no','newPassword':'a new password'}"));
        refused(422, "tenancy/weak-password", call("POST", "/me/password", agent, right.formatted("short")));
        assertThat(call("POST", "/me/password", agent, right.formatted("a new password"))
                        .status())
                .isEqualTo(204);
        assertThat(demo.http.login(Demo.ACME_AGENT, Demo.PASSWORD).status()).isEqualTo(401);
        assertThat(demo.http.login(Demo.ACME_AGENT, "a new password").status()).isEqualTo(200);
    }

    @Test
    void a_super_admin_works_in_the_tenant_they_name() {
        String tenant =
                ok(200, call("GET", "/tenants", owner, "")).get(0).get("id").textValue();
        refused(422, "request/invalid-fields", call("POST", "/teams", admin, "{'name':'x'}"));
        String team = ok(201, call("POST", "/teams", admin, "{'name':'x','tenantId':'" + tenant + "'}"))
                .get("id")
                .textValue();
        assertThat(ok(200, call("GET", "/teams/" + team, owner, ""))
                        .get("tenantId")
                        .textValue())
                .isEqualTo(tenant);
        assertThat(ok(200, call("GET", "/users?tenantId=" + tenant, admin, ""))).hasSize(2);
        assertThat(ok(200, call("GET", "/users", admin, ""))).hasSize(4);
        assertThat(ok(200, call("PATCH", "/me", admin, "{'fullName':'Sue'}"))
                        .get("tenantId")
                        .isNull())
                .isTrue();
    }

    @Test
    void every_answer_keeps_to_its_schema() throws Exception {
        JsonNode document = new ObjectMapper().readTree(Files.readString(Path.of("..", "docs", "api", "openapi.json")));
        List<String> faults = new ArrayList<>();
        String user = "/users/" + invited("n@acme.test").get("id").textValue();
        Http.Answer team = call("POST", "/teams", owner, "{'name':'Returns'}");
        String teamPath = "/teams/" + ok(201, team).get("id").textValue();
        Http.Answer key = call("POST", "/api-keys", owner, "{'name':'K','scopes':['tickets:read']}");
        String keyPath = "/api-keys/" + ok(201, key).get("id").textValue();
        String tenant = "/tenants/"
                + ok(200, call("GET", "/tenants", owner, "")).get(0).get("id").textValue();
        String member = teamPath + "/members" + user.substring("/users".length());
        check(document, faults, "post", "/teams", team);
        check(document, faults, "post", "/api-keys", key);
        check(document, faults, "get", "/users", call("GET", "/users?limit=2", owner, ""));
        check(document, faults, "get", "/users/{userId}", call("GET", user, owner, ""));
        check(document, faults, "patch", "/users/{userId}", call("PATCH", user, owner, "{'fullName':'M'}"));
        check(
                document,
                faults,
                "post",
                "/users/{userId}/resend-invitation",
                call("POST", user + "/resend-invitation", owner, ""));
        check(
                document,
                faults,
                "put",
                "/teams/{teamId}/members/{userId}",
                call("PUT", member, owner, "{'role':'lead'}"));
        check(document, faults, "get", "/teams/{teamId}/members", call("GET", teamPath + "/members", owner, ""));
        check(document, faults, "get", "/teams/{teamId}", call("GET", teamPath, owner, ""));
        check(document, faults, "get", "/teams", call("GET", "/teams", owner, ""));
        check(document, faults, "get", "/me", call("GET", "/me", admin, ""));
        check(document, faults, "get", "/api-keys", call("GET", "/api-keys", owner, ""));
        check(document, faults, "get", "/api-keys/{apiKeyId}", call("GET", keyPath, owner, ""));
        check(document, faults, "get", "/tenants/{tenantId}", call("GET", tenant, owner, ""));
        check(document, faults, "patch", "/tenants/{tenantId}", call("PATCH", tenant, owner, "{'name':'N'}"));
        check(
                document,
                faults,
                "patch",
                "/tenants/{tenantId}",
                call("PATCH", tenant, owner, "{'name':'N'}", "If-Match", "\"1\""));
        check(document, faults, "post", "/tenants/{tenantId}/activate", call("POST", tenant + "/activate", admin, ""));
        check(document, faults, "get", "/users/{userId}", call("GET", "/users/none", owner, ""));
        check(
                document,
                faults,
                "post",
                "/tenants",
                call("POST", "/tenants", owner, "{'slug':'x1','name':'X','plan':'pro','ownerEmail':'a@b.test'}"));
        check(
                document,
                faults,
                "post",
                "/tenants",
                call("POST", "/tenants", admin, "{'slug':'x1','name':'X','plan':'pro','ownerEmail':'a@b.test'}"));
        assertThat(faults).isEmpty();
    }

    private static void check(JsonNode document, List<String> faults, String method, String path, Http.Answer answer) {
        JsonNode response = new OpenApi(document)
                .resolve(document.get("paths")
                        .get(V1 + path)
                        .get(method)
                        .get("responses")
                        .path("" + answer.status()));
        String type = answer.status() < 400 ? "application/json" : "application/problem+json";
        JsonNode schema = response.path("content").path(type).path("schema");
        String where = method + " " + path + " " + answer.status() + ": ";
        if (schema.isMissingNode()) {
            faults.add(where + "not documented");
        } else {
            SchemaCheck.faults(new OpenApi(document), schema, answer.json())
                    .forEach(fault -> faults.add(where + fault));
        }
    }
}
