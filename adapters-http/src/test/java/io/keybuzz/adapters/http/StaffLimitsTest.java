package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What even those in charge are refused. */
class StaffLimitsTest {
    private static final String V1 = "/api/v1";

    private Demo demo;

    @BeforeEach
    void start() {
        demo = Demo.start();
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    private Http.Answer call(String method, String path, String token, String json) {
        return demo.http.call(method, V1 + path, token, json.replace((char) 39, '"'));
    }

    @Test
    void nothing_new_is_made_in_a_closed_tenant() {
        String admin = demo.token(Demo.SUPER_ADMIN);
        String tenant =
                call("GET", "/me", demo.owner(), "").data().get("tenantId").textValue();
        assertThat(call("POST", "/tenants/" + tenant + "/close", admin, "").status())
                .isEqualTo(200);

        for (String path : new String[] {"/users", "/teams"}) {
            String body = path.equals("/users")
                    ? "{'email':'late@acme.test','fullName':'Late','role':'agent','tenantId':'" + tenant + "'}"
                    : "{'name':'Late','tenantId':'" + tenant + "'}";
            Http.Answer answer = call("POST", path, admin, body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            assertThat(answer.json().get("code").textValue()).isEqualTo("tenancy/tenant-closed");
        }
    }

    @Test
    void a_super_admin_who_names_no_tenant_is_told_that_it_is_required() {
        String admin = demo.token(Demo.SUPER_ADMIN);
        Http.Answer answer = call("POST", "/users", admin, "{'email':'a@acme.test','fullName':'A','role':'agent'}");

        assertThat(answer.status()).isEqualTo(422);
        JsonNode error = answer.json().get("errors").get(0);
        assertThat(error.get("field").textValue()).isEqualTo("tenantId");
        assertThat(error.get("code").textValue()).isEqualTo("required");
    }

    @Test
    void a_name_reads_as_it_is_written_and_two_that_look_the_same_are_the_same() {
        String owner = demo.owner();
        for (String turned : new String[] {"\u202Egnp.exe", "a\u2066b", "x\u2069"}) {
            assertThat(call("POST", "/teams", owner, "{'name':'" + turned + "'}")
                            .status())
                    .isEqualTo(422);
            assertThat(call("PATCH", "/me", owner, "{'fullName':'" + turned + "'}")
                            .status())
                    .isEqualTo(422);
            assertThat(demo.http
                            .post(
                                    V1 + "/auth/accept-invitation",
                                    "{\"token\":\"x\",\"password\":\"y\",\"fullName\":\"" + turned + "\"}")
                            .status())
                    .isEqualTo(422);
        }
        Http.Answer made = call("POST", "/teams", owner, "{'name':'Qualite\u0301'}");
        assertThat(made.data().get("name").textValue()).isEqualTo("Qualit\u00e9");
        assertThat(call("POST", "/teams", owner, "{'name':'qualit\u00e9'}")
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("tenancy/team-name-taken");
    }

    @Test
    void the_sixth_link_within_an_hour_is_refused_with_the_time_to_wait() {
        String owner = demo.owner();
        String agent = call("GET", "/me", demo.token(Demo.ACME_AGENT), "")
                .data()
                .get("id")
                .textValue();
        String reset = "/users/" + agent + "/reset-password";
        for (int i = 0; i < 5; i++) {
            assertThat(call("POST", reset, owner, "").status()).isEqualTo(202);
            demo.application.relay().drain();
        }
        int mails = demo.mail.sent().size();

        Http.Answer answer = call("POST", reset, owner, "");

        assertThat(answer.status()).as(answer.body()).isEqualTo(429);
        assertThat(answer.json().get("code").textValue()).isEqualTo("tenancy/too-many-mails");
        assertThat(answer.header("Retry-After")).isEqualTo("3600");
        demo.application.relay().drain();
        assertThat(demo.mail.sent()).hasSize(mails);
    }
}
