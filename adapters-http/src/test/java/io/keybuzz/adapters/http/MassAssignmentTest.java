package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A body sets what its request says and nothing else: every other column and internal name there is, is refused by name. */
class MassAssignmentTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COLUMNS = List.of(
            "id",
            "tenantId",
            "tenant_id",
            "slug",
            "name",
            "plan",
            "status",
            "version",
            "createdAt",
            "created_at",
            "updatedAt",
            "email",
            "fullName",
            "full_name",
            "role",
            "roles",
            "active",
            "isActive",
            "passwordHash",
            "password_hash",
            "password",
            "currentPassword",
            "newPassword",
            "superAdmin",
            "isAdmin",
            "teamId",
            "teamIds",
            "userId",
            "ownerEmail",
            "ownerName",
            "prefix",
            "key",
            "keyHash",
            "key_hash",
            "hash",
            "scopes",
            "expiresAt",
            "lastUsedAt",
            "revokedAt",
            "createdBy",
            "usage",
            "quota",
            "__proto__",
            "constructor",
            "@type",
            "@class");

    private static Demo demo;
    private static String admin;
    private static String owner;
    private static String tenant;
    private static String user;
    private static String team;

    private record Write(String method, String path, String token, String body) {}

    @BeforeAll
    static void start() {
        demo = Demo.start();
        admin = demo.token(Demo.SUPER_ADMIN);
        owner = demo.token(Demo.ACME_OWNER);
        tenant = demo.http.get("/api/v1/tenants", owner).data().get(0).get("id").textValue();
        user = demo.http
                .get("/api/v1/users?role=agent", owner)
                .data()
                .get(0)
                .get("id")
                .textValue();
        team = demo.http.get("/api/v1/teams", owner).data().get(0).get("id").textValue();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static List<Write> writes() {
        return List.of(
                new Write(
                        "POST",
                        "/tenants",
                        admin,
                        "{'slug':'new-shop','name':'N','plan':'pro','ownerEmail':'o@n.test','ownerName':'O'}"),
                new Write("PATCH", "/tenants/" + tenant, admin, "{'name':'N','plan':'dev'}"),
                new Write(
                        "POST",
                        "/users",
                        owner,
                        "{'email':'n@n.test','fullName':'N','role':'agent','teamIds':[],'tenantId':null}"),
                new Write("PATCH", "/users/" + user, owner, "{'fullName':'N','role':'manager'}"),
                new Write("PATCH", "/me", owner, "{'fullName':'N'}"),
                new Write(
                        "POST",
                        "/me/password",
                        owner,
                        "{'currentPassword':'" + Demo.PASSWORD + "','newPassword':'a new password'}"),
                new Write("POST", "/teams", owner, "{'name':'N','tenantId':null}"),
                new Write("PATCH", "/teams/" + team, owner, "{'name':'N'}"),
                new Write("PUT", "/teams/" + team + "/members/" + user, owner, "{'role':'lead'}"),
                new Write("POST", "/api-keys", owner, "{'name':'N','scopes':['tickets:read'],'expiresAt':null}"));
    }

    @Test
    void every_name_that_is_not_the_requests_own_is_refused_and_changes_nothing() throws Exception {
        JsonNode before = everything();
        int refused = 0;
        for (Write write : writes()) {
            ObjectNode valid = (ObjectNode) JSON.readTree(write.body().replace((char) 39, '"'));
            Set<String> own = new TreeSet<>();
            valid.fieldNames().forEachRemaining(own::add);
            List<String> foreign = new ArrayList<>(COLUMNS);
            foreign.removeAll(own);
            for (String name : foreign) {
                Http.Answer answer = demo.http.call(
                        write.method(),
                        "/api/v1" + write.path(),
                        write.token(),
                        valid.deepCopy().put(name, "owner").toString());
                assertThat(answer.status()).as(write + " with " + name).isEqualTo(422);
                assertThat(answer.json().get("errors")).singleElement().satisfies(error -> {
                    assertThat(error.get("field").textValue()).isEqualTo(name);
                    assertThat(error.get("code").textValue()).isEqualTo("unknown");
                });
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(400);
        assertThat(everything()).isEqualTo(before);
        assertThat(demo.http.login(Demo.ACME_OWNER, Demo.PASSWORD).status()).isEqualTo(200);
    }

    private static ArrayNode everything() {
        ArrayNode all = JSON.createArrayNode();
        for (String path : List.of("/tenants", "/users", "/teams", "/me", "/teams/" + team + "/members")) {
            all.add(demo.http
                    .get("/api/v1" + path, path.equals("/tenants") ? admin : owner)
                    .json());
        }
        all.add(demo.http.get("/api/v1/api-keys", owner).json());
        return all;
    }
}
