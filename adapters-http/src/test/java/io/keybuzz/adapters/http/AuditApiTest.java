package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditApiTest {
    private static final String AUDIT = "/api/v1/audit";
    private static final String TICKETS = "/api/v1/tickets";

    private static Demo demo;
    private static String agent;
    private static String owner;

    @BeforeAll
    static void start() {
        demo = Demo.start();
        agent = demo.token(Demo.ACME_AGENT);
        owner = demo.owner();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static JsonNode list(String query) {
        Http.Answer answer = demo.http.get(AUDIT + query, owner);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.data();
    }

    private static Http.Answer open(String secret) {
        demo.clock.advance(Duration.ofSeconds(1));
        return demo.http.post(TICKETS, agent, "{\"subject\":\"" + secret + "\",\"body\":\"" + secret + "\"}");
    }

    @Test
    void a_change_is_there_with_everything_but_what_it_says() {
        Http.Answer opened = open("canary-7f3a");
        String id = opened.data().get("id").textValue();

        JsonNode entry = list("?objectId=" + id).get(0);

        assertThat(entry.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "tenantId",
                        "seq",
                        "at",
                        "actor",
                        "action",
                        "outcome",
                        "object",
                        "reason",
                        "requestId",
                        "addressHash",
                        "hash");
        assertThat(entry.get("action").textValue()).isEqualTo("OpenTicket");
        assertThat(entry.get("outcome").textValue()).isEqualTo("done");
        assertThat(entry.get("actor").get("type").textValue()).isEqualTo("user");
        assertThat(entry.get("object").get("type").textValue()).isEqualTo("ticket");
        assertThat(entry.get("object").get("fields")).isEmpty();
        assertThat(entry.get("requestId").textValue()).isEqualTo(opened.header("X-Request-Id"));
        assertThat(entry.get("addressHash").textValue()).matches("[0-9a-f]{32}");
        assertThat(entry.toString()).doesNotContain("canary").doesNotContain("127.0.0.1");
    }

    @Test
    void a_repeated_request_leaves_no_second_entry() {
        for (int i = 0; i < 3; i++) {
            demo.http.send(demo.http
                    .request(TICKETS)
                    .header("Authorization", "Bearer " + agent)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "audited")
                    .header("X-Request-Id", "audited-" + i)
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"subject\":\"s\",\"body\":\"b\"}")));
        }

        assertThat(list("?limit=100"))
                .extracting(entry -> entry.get("requestId").textValue())
                .contains("audited-0")
                .doesNotContain("audited-1", "audited-2");
    }

    @Test
    void filters_and_pages_hold() {
        String first = open("a").data().get("id").textValue();
        String from = demo.clock.instant().toString();
        String second = open("b").data().get("id").textValue();
        demo.http.post(TICKETS + "/" + first + "/messages", agent, "{\"body\":\"x\"}");

        assertThat(list("?objectId=" + first + "&action=ReplyToTicket"))
                .singleElement()
                .satisfies(entry -> assertThat(
                                entry.get("object").get("fields").get(0).textValue())
                        .isEqualTo("messages"));
        assertThat(list("?objectType=ticket&from=" + from + "&to=" + demo.clock.instant()))
                .hasSize(1);
        assertThat(list("?objectId=" + second.toUpperCase(java.util.Locale.ROOT)))
                .hasSize(1);
        assertThat(list("?actor=nobody")).isEmpty();
        assertThat(list("?objectType=user")).isEmpty();
        List<Long> seqs = new ArrayList<>();
        String cursor = "";
        for (boolean more = true; more; ) {
            JsonNode page = demo.http.get(AUDIT + "?limit=2" + cursor, owner).json();
            page.get("data").forEach(entry -> seqs.add(entry.get("seq").longValue()));
            more = page.get("page").get("hasMore").booleanValue();
            cursor = "&cursor=" + page.get("page").get("nextCursor").textValue();
        }
        assertThat(seqs).doesNotHaveDuplicates().contains(1L).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void a_change_of_a_ticket_names_what_is_different_and_no_change_leaves_no_entry() {
        String id = open("labelled").data().get("id").textValue();
        for (int i = 0; i < 2; i++) {
            demo.http.call(
                    "PATCH",
                    TICKETS + "/" + id,
                    agent,
                    "{\"status\":\"open\",\"priority\":\"urgent\",\"customAttributes\":{\"order\":\"7\",\"lot\":\"8\"}}");
        }

        assertThat(list("?objectId=" + id + "&action=ChangeTicket"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("object").get("fields"))
                        .extracting(JsonNode::textValue)
                        .containsExactly("priority", "customAttributes"));
    }

    @Test
    void agents_may_not_read_it_and_that_is_on_record() {
        Http.Answer refused = demo.http.get(AUDIT, agent);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(list("?action=ListAudit").get(0).get("outcome").textValue()).isEqualTo("refused");
        assertThat(demo.http.get(AUDIT).status()).isEqualTo(401);
    }

    @Test
    void a_super_admin_sees_all_and_is_seen() {
        String id = open("looked at").data().get("id").textValue();
        String sam = demo.token(Demo.SUPER_ADMIN);
        demo.http.get(TICKETS + "/" + id, sam);

        JsonNode seen = list("?objectId=" + id).get(0);
        assertThat(seen.get("action").textValue()).isEqualTo("GetTicket");
        assertThat(seen.get("outcome").textValue()).isEqualTo("seen");
        assertThat(seen.get("reason").textValue()).startsWith("super admin ");
        JsonNode all = demo.http.get(AUDIT + "?limit=100", sam).data();
        assertThat(all)
                .anySatisfy(entry -> assertThat(entry.get("tenantId").isNull()).isTrue());
        assertThat(all)
                .anySatisfy(entry -> assertThat(entry.get("tenantId").isNull()).isFalse());
        assertThat(list("?limit=100"))
                .allSatisfy(entry -> assertThat(entry.get("tenantId").isNull()).isFalse());
        String acme = seen.get("tenantId").textValue();
        assertThat(demo.http.get(AUDIT + "?limit=100&tenantId=" + acme, sam).data())
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry.get("tenantId").textValue()).isEqualTo(acme));
        assertThat(list("?tenantId=01980000-0000-7000-8000-ffffffffffff")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "objectId=x",
                "objectId=1-1-1-1-1",
                "from=yesterday",
                "to=2026-01-01",
                "from=%2B1000000-01-01T00:00:00Z",
                "to=-0400-01-01T00:00:00Z",
                "limit=0"
            })
    void a_value_that_is_not_acceptable_is_named(String query) {
        Http.Answer answer = demo.http.get(AUDIT + "?" + query, owner);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").textValue())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }
}
