package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is wrong with a request about tickets is said once, by its name, and in words that help. */
class TicketFaultsApiTest {
    private static final String TICKETS = "/api/v1/tickets";

    private final Demo demo = Demo.start();
    private final String agent = demo.token(Demo.ACME_AGENT);

    @AfterEach
    void stop() {
        demo.close();
    }

    private Http.Answer patch(String json) {
        String ticket = demo.http
                .post(TICKETS, agent, "{\"subject\":\"Hello\",\"body\":\"World\"}")
                .header("Location");
        return demo.http.call("PATCH", ticket, agent, json);
    }

    private static List<String> faults(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        List<String> faults = new ArrayList<>();
        for (JsonNode error : answer.json().get("errors")) {
            faults.add(error.get("field").textValue() + " " + error.get("code").textValue());
        }
        return faults;
    }

    @Test
    void a_field_that_is_null_is_named_once() {
        assertThat(faults(patch("{\"tags\":null}"))).containsExactly("tags required");
        assertThat(faults(patch("{\"status\":null,\"subject\":null}")))
                .containsExactlyInAnyOrder("status required", "subject required");
    }

    @Test
    void a_time_that_is_too_far_is_not_called_malformed() {
        Http.Answer far = patch("{\"snoozedUntil\":\"2999-01-01T00:00:00Z\"}");
        assertThat(faults(far)).containsExactly("snoozedUntil out-of-range");
        assertThat(far.json().get("errors").get(0).get("message").textValue()).contains("2200");
        assertThat(faults(patch("{\"snoozedUntil\":\"tomorrow\"}"))).containsExactly("snoozedUntil malformed");
    }

    @Test
    void a_change_is_not_refused_as_if_a_ticket_was_opened() {
        Http.Answer broken = patch("{\"subject\":\"two\\nlines\"}");
        assertThat(broken.json().get("code").textValue()).isEqualTo("ticketing/invalid-change");
        assertThat(faults(broken)).containsExactly("subject not-allowed");
    }

    @Test
    void a_field_that_is_there_twice_is_said_to_be() {
        Http.Answer twice = patch("{\"priority\":\"low\",\"priority\":\"high\"}");
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.json().get("detail").textValue()).isEqualTo("The body has a field twice");
    }

    @Test
    void a_step_that_nobody_knows_is_named_by_its_place() {
        Http.Answer macro = demo.http.post("/api/v1/macros", agent, """
                {"name":"Steps","actions":[{"action":"wake"},{"action":"explode","at":"noon"}]}""");
        assertThat(faults(macro)).containsExactly("actions[1].action not-allowed");
        Http.Answer filter = demo.http.post("/api/v1/views", agent, """
                {"name":"Mine","filter":[{"field":"status","operator":"like","values":["open"]}]}""");
        assertThat(faults(filter)).containsExactly("filter[0].operator not-allowed");
    }

    @Test
    void nothing_is_not_looked_for() {
        assertThat(faults(demo.http.get(TICKETS + "?q=", agent))).containsExactly("q blank");
        assertThat(faults(demo.http.get(TICKETS + "?q=%20", agent))).containsExactly("q blank");
    }

    @Test
    void a_distance_without_a_fixed_length_is_refused_with_those_that_have_one() {
        Http.Answer year = demo.http.get(TICKETS + "?createdAfter=-P1Y", agent);
        assertThat(faults(year)).containsExactly("createdAfter malformed");
        assertThat(year.json().get("errors").get(0).get("message").textValue()).contains("-P7D", "no fixed length");
    }
}
