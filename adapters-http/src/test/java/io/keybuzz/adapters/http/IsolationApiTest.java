package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What belongs to another tenant cannot be told from what does not exist. */
class IsolationApiTest {
    private static final String TICKETS = "/api/v1/tickets/";
    private static final String ABSENT = "01980000-0000-7000-8000-00000000ffff";

    private static Demo demo;
    private static String acme;
    private static String globex;
    private static String foreign;

    @BeforeAll
    static void start() {
        demo = Demo.start();
        acme = demo.token(Demo.ACME_AGENT);
        globex = demo.token(Demo.GLOBEX_AGENT);
        foreign = demo.http
                .post("/api/v1/tickets", acme, "{\"subject\":\"secret\",\"body\":\"secret\"}")
                .data()
                .get("id")
                .textValue();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void a_foreign_ticket_is_answered_to_the_letter_like_a_missing_one() {
        for (String part : List.of("", "/messages", "/events")) {
            assertThat(seen(demo.http.get(TICKETS + foreign + part, globex), foreign))
                    .isEqualTo(seen(demo.http.get(TICKETS + ABSENT + part, globex), ABSENT));
        }
        assertThat(seen(reply(foreign), foreign)).isEqualTo(seen(reply(ABSENT), ABSENT));
    }

    @Test
    void an_id_that_is_none_is_answered_in_the_same_shape() {
        Http.Answer none = demo.http.get(TICKETS + "not-a-uuid", globex);
        Http.Answer missing = demo.http.get(TICKETS + ABSENT, globex);
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.json().get("code")).isEqualTo(missing.json().get("code"));
        assertThat(none.json().fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> missing.json().fieldNames());
    }

    @Test
    void lists_hold_nothing_foreign() {
        assertThat(demo.http.get("/api/v1/tickets", globex).data()).isEmpty();
        assertThat(demo.http.get("/api/v1/tickets", acme).data()).hasSize(1);
        assertThat(demo.http.get("/api/v1/tenants", globex).data())
                .singleElement()
                .satisfies(tenant -> assertThat(tenant.get("slug").textValue()).isEqualTo(Demo.GLOBEX));
    }

    @Test
    void an_id_in_upper_case_is_the_same_id() {
        assertThat(demo.http
                        .get(TICKETS + foreign.toUpperCase(java.util.Locale.ROOT), acme)
                        .status())
                .isEqualTo(200);
        assertThat(demo.http
                        .get(TICKETS + foreign.toUpperCase(java.util.Locale.ROOT), globex)
                        .status())
                .isEqualTo(404);
    }

    private static Http.Answer reply(String ticket) {
        return demo.http.post(TICKETS + ticket + "/messages", globex, "{\"body\":\"hello\"}");
    }

    private static String seen(Http.Answer answer, String id) {
        assertThat(answer.status()).isEqualTo(404);
        return answer.body().replace(id, "ID").replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
