package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TicketListApiTest {
    private static final String TICKETS = "/api/v1/tickets";

    private final Demo demo = Demo.start();
    private final String agent = demo.token(Demo.ACME_AGENT);

    @AfterEach
    void stop() {
        demo.close();
    }

    private void open(String subject, String change) {
        demo.clock.advance(java.time.Duration.ofSeconds(1));
        String ticket = demo.http
                .post(TICKETS, agent, "{\"subject\":\"" + subject + "\",\"body\":\"World\",\"category\":\"a,b\\\\c\"}")
                .header("Location");
        assertThat(demo.http.call("PATCH", ticket, agent, change).status()).isEqualTo(200);
    }

    private List<String> found(String query) {
        Http.Answer answer = demo.http.get(TICKETS + "?" + query, agent);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<String> subjects = new ArrayList<>();
        answer.data().forEach(ticket -> subjects.add(ticket.get("subject").textValue()));
        return subjects;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void filters_take_several_values_and_commas_within_them() {
        open("one", "{\"priority\":\"urgent\",\"tags\":[\"vip\"]}");
        open("two", "{\"priority\":\"low\",\"status\":\"pending\"}");

        assertThat(found("tag=vip,nothing")).containsExactly("one");
        assertThat(found("status=pending,closed&priority=low,high")).containsExactly("two");
        assertThat(found("category=" + encoded("a\\,b\\\\c") + "&sort=createdAt"))
                .containsExactly("one", "two");
        assertThat(found("category=" + encoded("a,b\\c"))).isEmpty();
        assertThat(found("assignee=none&createdAfter=-PT1H&createdBefore=PT1H")).hasSize(2);
        assertThat(found("assignee=me")).isEmpty();
    }

    @Test
    void orders_go_both_ways_and_a_cursor_is_good_for_its_own_only() {
        open("one", "{\"priority\":\"urgent\"}");
        open("two", "{\"priority\":\"low\"}");
        open("three", "{\"priority\":\"high\"}");

        assertThat(found("sort=priority")).containsExactly("two", "three", "one");
        assertThat(found("sort=-priority")).containsExactly("one", "three", "two");
        JsonNode page =
                demo.http.get(TICKETS + "?sort=-priority&limit=1", agent).json().get("page");
        String cursor = page.get("nextCursor").textValue();
        assertThat(found("sort=-priority&limit=1&cursor=" + cursor)).containsExactly("three");
        assertThat(demo.http
                        .get(TICKETS + "?sort=priority&limit=1&cursor=" + cursor, agent)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void faults_are_told_together_and_by_name() {
        Http.Answer answer = demo.http.get(
                TICKETS + "?status=ope&createdAfter=yesterday&assignee=bob&snoozed=yes&tag=,&sort=subject", agent);

        assertThat(answer.status()).isEqualTo(422);
        List<String> fields = new ArrayList<>();
        answer.json()
                .get("errors")
                .forEach(error -> fields.add(error.get("field").textValue()));
        assertThat(fields).containsExactlyInAnyOrder("status", "createdAfter", "assignee", "snoozed", "tag", "sort");
    }
}
