package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TicketChangeApiTest {
    private static final String TICKETS = "/api/v1/tickets";

    private final Demo demo = Demo.start();
    private final String agent = demo.token(Demo.ACME_AGENT);

    @AfterEach
    void stop() {
        demo.close();
    }

    private String open() {
        return demo.http
                .post(TICKETS, agent, "{\"subject\":\"Hello\",\"body\":\"World\"}")
                .header("Location");
    }

    private Http.Answer patch(String ticket, String json, String... headers) {
        return demo.http.call("PATCH", ticket, agent, json, headers);
    }

    @Test
    void fields_that_are_named_change_and_the_others_stay() {
        String ticket = open();

        Http.Answer answer = patch(ticket, """
                {"status": "pending", "priority": "urgent", "category": "returns", "sentiment": "negative",
                 "tags": ["vip", "VIP", "b2b"], "subject": "Bonjour", "snoozedUntil": "2026-03-01T00:00:00Z",
                 "customAttributes": {"warehouse": "lille", "weight": 12.50, "fragile": true}}""");

        assertThat(answer.status()).isEqualTo(200);
        JsonNode changed = answer.data();
        assertThat(changed.get("status").textValue()).isEqualTo("pending");
        assertThat(changed.get("tags").toString()).isEqualTo("[\"b2b\",\"vip\"]");
        assertThat(changed.get("customAttributes").toString())
                .isEqualTo("{\"fragile\":true,\"warehouse\":\"lille\",\"weight\":12.5}");
        assertThat(changed.get("snoozedUntil").textValue()).isEqualTo("2026-03-01T00:00:00.000000Z");
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(demo.http.get(ticket, agent).data()).isEqualTo(changed);

        JsonNode cleared = patch(ticket, """
                        {"category": null, "snoozedUntil": null, "tags": [], "customAttributes": {"weight": null}}""").data();
        assertThat(cleared.get("category").isNull()).isTrue();
        assertThat(cleared.get("snoozedUntil").isNull()).isTrue();
        assertThat(cleared.get("tags")).isEmpty();
        assertThat(cleared.get("customAttributes").has("weight")).isFalse();
        assertThat(cleared.get("subject").textValue()).isEqualTo("Bonjour");
    }

    @Test
    void a_stale_version_is_refused_and_changes_nothing() {
        String ticket = open();
        patch(ticket, "{\"priority\":\"high\"}");

        Http.Answer stale = patch(ticket, "{\"priority\":\"low\"}", "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(demo.http.get(ticket, agent).data().get("priority").textValue())
                .isEqualTo("high");
    }

    @Test
    void a_move_that_is_not_allowed_is_a_conflict_that_names_those_that_are() {
        String ticket = open();
        patch(ticket, "{\"status\":\"resolved\"}");

        Http.Answer refused = patch(ticket, "{\"status\":\"pending\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").textValue()).isEqualTo("ticketing/illegal-move");
        assertThat(refused.json().get("status").intValue()).isEqualTo(409);
        assertThat(refused.json().get("allowed").toString()).isEqualTo("[\"closed\",\"open\"]");
    }

    @Test
    void what_is_no_value_of_a_field_is_refused_by_name() {
        String ticket = open();
        for (String body : new String[] {
            "{\"status\":null}",
            "{\"status\":\"gone\"}",
            "{\"tags\":null}",
            "{\"tags\":[1]}",
            "{\"customAttributes\":{\"a\":{}}}",
            "{\"customAttributes\":[]}",
            "{\"snoozedUntil\":\"tomorrow\"}",
            "{\"subject\":\" \"}",
            "{\"tenantId\":\"x\"}",
            "{\"tags\":[\"a b\"]}",
            "{\"snoozedUntil\":\"2020-01-01T00:00:00Z\"}"
        }) {
            assertThat(patch(ticket, body).status()).as(body).isEqualTo(422);
        }
        assertThat(demo.http.get(ticket, agent).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void attributes_that_cannot_be_kept_are_refused_by_name_and_change_nothing() {
        String ticket = open();
        for (String attributes : new String[] {
            "{\"a\\u0000b\":1}",
            "{\"\":1}",
            "{\"two words\":true}",
            "{\"" + "a".repeat(51) + "\":true}",
            "{\"note\":\"" + "x".repeat(1_001) + "\"}",
            "{\"note\":\"a\\u0000b\"}",
            "{\"weight\":1e300}",
            "{\"weight\":1e-300}",
            "{\"weight\":" + "9".repeat(19) + "}"
        }) {
            Http.Answer refused = patch(ticket, "{\"customAttributes\":" + attributes + "}");
            assertThat(refused.status()).as(attributes).isEqualTo(422);
            assertThat(refused.json().toString()).as(attributes).contains("\"field\":\"customAttributes");
        }
        assertThat(demo.http.get(ticket, agent).header("ETag")).isEqualTo("\"1\"");
        Http.Answer whole = patch(ticket, "{\"customAttributes\":{\"weight\":1000,\"wide\":1e17}}");
        assertThat(whole.data().get("customAttributes").toString())
                .isEqualTo("{\"weight\":1000,\"wide\":100000000000000000}");
    }
}
