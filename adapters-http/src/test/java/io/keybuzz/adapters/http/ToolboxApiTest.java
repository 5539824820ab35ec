package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.domain.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ToolboxApiTest {
    private static final String TEMPLATES = "/api/v1/templates";
    private static final String MACROS = "/api/v1/macros";
    private static final String BULK = "/api/v1/tickets/bulk";

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

    private static String make(String token, String path, String body) {
        Http.Answer made = demo.http.post(path, token, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return path + "/" + made.data().get("id").textValue();
    }

    private static String ticket() {
        return make(agent, "/api/v1/tickets", "{\"subject\":\"Where?\",\"body\":\"Hello\"}");
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void assertProblem(String token, String path, String body, int status, String code) {
        Http.Answer answer = demo.http.post(path, token, body);
        assertThat(answer.status()).as(body + ": " + answer.body()).isEqualTo(status);
        assertThat(answer.json().get("code").textValue()).as(answer.body()).isEqualTo(code);
    }

    private static String steps(String... steps) {
        return "\"actions\":[" + String.join(",", steps) + "]";
    }

    @Test
    void a_template_is_made_changed_by_its_version_and_taken_away() {
        String template = make(
                agent,
                TEMPLATES,
                "{\"name\":\"A\",\"body\":\"Hi\",\"translations\":[{\"language\":\"fr\",\"body\":\"Salut\"}]}");
        Http.Answer stale = demo.http.call("PATCH", template, agent, "{\"name\":\"B\"}", "If-Match", "\"7\"");
        assertThat(stale.status()).isEqualTo(412);
        Http.Answer changed = demo.http.call(
                "PATCH",
                template,
                agent,
                "{\"name\":\"B\",\"shortcut\":\"b\",\"translations\":[]}",
                "If-Match",
                "\"1\"");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.data().get("version").intValue()).isEqualTo(2);
        assertThat(changed.data().get("translations")).isEmpty();
        assertThat(demo.http.get(template, owner).status())
                .as("somebody else's own")
                .isEqualTo(404);
        assertThat(demo.http.delete(template, owner).status()).isEqualTo(404);
        assertThat(demo.http.delete(template, agent).status()).isEqualTo(204);
        assertThat(demo.http.get(template, agent).status()).isEqualTo(404);
    }

    @Test
    void templates_that_cannot_be_kept_are_refused_with_what_is_wrong() {
        for (String body : List.of("{{nobody.knows}}", "{{", "{{}}", "{{customer.name|{{x}}}}", "a {{ticket.subject")) {
            assertProblem(
                    agent, TEMPLATES, "{\"name\":\"A\",\"body\":\"" + body + "\"}", 422, "ticketing/invalid-template");
        }
        String french = "{\"language\":\"fr\",\"body\":\"x\"}";
        assertProblem(
                agent,
                TEMPLATES,
                "{\"name\":\"A\",\"body\":\"x\",\"translations\":[" + french + "," + french + "]}",
                422,
                "ticketing/invalid-template");
        assertProblem(
                agent,
                TEMPLATES,
                "{\"name\":\"A\",\"body\":\"x\",\"translations\":[{\"language\":\"FR\",\"body\":\"x\"}]}",
                422,
                "ticketing/invalid-template");
        assertProblem(
                agent,
                TEMPLATES,
                "{\"name\":\"A\",\"shortcut\":\"A b\",\"body\":\"x\"}",
                422,
                "ticketing/invalid-label");
        assertProblem(agent, TEMPLATES, "{\"name\":\"A\\nB\",\"body\":\"x\"}", 422, "ticketing/invalid-label");
        assertProblem(
                owner,
                TEMPLATES,
                "{\"name\":\"A\",\"visibility\":\"team\",\"body\":\"x\"}",
                422,
                "ticketing/invalid-visibility");
        assertProblem(
                agent,
                TEMPLATES,
                "{\"name\":\"A\",\"visibility\":\"tenant\",\"body\":\"x\"}",
                403,
                "access/not-allowed");
        assertProblem(
                demo.token(Demo.SUPER_ADMIN), TEMPLATES, "{\"name\":\"A\",\"body\":\"x\"}", 403, "access/not-allowed");
    }

    @Test
    void a_teams_template_is_for_its_members() {
        String team = make(owner, "/api/v1/teams", "{\"name\":\"Returns\"}");
        String template = make(
                owner,
                TEMPLATES,
                "{\"name\":\"A\",\"visibility\":\"team\",\"teamId\":\"" + idOf(team) + "\",\"body\":\"x\"}");
        assertThat(demo.http.get(template, agent).status()).isEqualTo(404);
        String me = demo.http.get("/api/v1/me", agent).data().get("id").textValue();
        assertThat(demo.http
                        .call("PUT", team + "/members/" + me, owner, "{\"role\":\"member\"}")
                        .status())
                .isLessThan(300);
        assertThat(demo.http.get(template, agent).status()).isEqualTo(200);
        assertThat(demo.http.get(TEMPLATES + "?limit=100", agent).body()).contains(idOf(template));
    }

    @Test
    void lists_go_on_where_a_page_ended() {
        List<String> made = new ArrayList<>();
        String pat = demo.tokenOfNew(Demo.GLOBEX, Role.MANAGER);
        for (int i = 0; i < 5; i++) {
            demo.clock.advance(java.time.Duration.ofMillis(1));
            made.add(0, idOf(make(pat, MACROS, "{\"name\":\"M\"," + steps("{\"action\":\"wake\"}") + "}")));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = demo.http.get(MACROS + "?limit=2" + cursor, pat).json();
            page.get("data").forEach(macro -> seen.add(macro.get("id").textValue()));
            JsonNode next = page.get("page").get("nextCursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.textValue();
        } while (!cursor.isEmpty());
        assertThat(seen).isEqualTo(made);
    }

    @Test
    void steps_come_back_as_they_were_written() {
        String all = String.join(
                ",",
                "{\"action\":\"status\",\"status\":\"pending\"}",
                "{\"action\":\"category\",\"category\":null}",
                "{\"action\":\"sentiment\",\"sentiment\":\"angry\"}",
                "{\"action\":\"assign\",\"userId\":\"me\",\"teamId\":null}",
                "{\"action\":\"add_tags\",\"tags\":[\"a\",\"b\"]}",
                "{\"action\":\"remove_tags\",\"tags\":[\"c\"]}",
                "{\"action\":\"snooze\",\"minutes\":90}",
                "{\"action\":\"reply\",\"body\":\"{{agent.name|x}}\"}");
        String macro = make(agent, MACROS, "{\"name\":\"All\",\"actions\":[" + all + "]}");
        assertThat(demo.http.get(macro, agent).body()).contains("\"actions\":[" + all + "]");
    }

    @Test
    void steps_that_make_no_sense_are_refused_with_what_is_wrong() {
        for (String step : List.of(
                "{\"action\":\"assign\"}",
                "{\"action\":\"assign\",\"userId\":\"you\"}",
                "{\"action\":\"reply\"}",
                "{\"action\":\"reply\",\"body\":\"x\",\"templateId\":\"" + UUID.randomUUID() + "\"}",
                "{\"action\":\"snooze\"}",
                "{\"action\":\"snooze\",\"minutes\":5,\"until\":\"2199-01-01T00:00:00Z\"}",
                "{\"action\":\"merge\"}",
                "{\"action\":\"merge\",\"targetId\":\"" + UUID.randomUUID() + "\"}",
                "{\"action\":\"wake\"},{\"action\":\"wake\"}")) {
            assertProblem(agent, MACROS, "{\"name\":\"M\"," + steps(step) + "}", 422, "ticketing/invalid-actions");
        }
        for (String step : List.of(
                "{}",
                "{\"action\":\"explode\"}",
                "{\"action\":\"status\",\"status\":\"gone\"}",
                "{\"action\":\"status\",\"status\":\"closed\",\"priority\":\"low\"}",
                "{\"action\":\"snooze\",\"minutes\":0}",
                "{\"action\":\"snooze\",\"minutes\":1.5}",
                "{\"action\":\"add_tags\",\"tags\":\"a\"}",
                "\"wake\"")) {
            assertProblem(agent, MACROS, "{\"name\":\"M\"," + steps(step) + "}", 422, "request/invalid-fields");
        }
        assertProblem(agent, MACROS, "{\"name\":\"M\",\"actions\":[]}", 422, "ticketing/invalid-actions");
        assertProblem(agent, MACROS, "{\"name\":\"M\"}", 422, "ticketing/invalid-actions");
        assertProblem(
                agent,
                MACROS,
                "{\"name\":\"M\"," + steps("{\"action\":\"add_tags\",\"tags\":[\"a b\"]}") + "}",
                422,
                "ticketing/invalid-tags");
        assertProblem(
                agent,
                MACROS,
                "{\"name\":\"M\"," + steps("{\"action\":\"assign\",\"userId\":\"" + UUID.randomUUID() + "\"}") + "}",
                422,
                "ticketing/invalid-assignment");
        assertProblem(
                agent,
                MACROS,
                "{\"name\":\"M\"," + steps("{\"action\":\"note\",\"templateId\":\"" + UUID.randomUUID() + "\"}") + "}",
                404,
                "ticketing/template-not-found");
    }

    @Test
    void a_repeated_macro_sends_no_second_reply() {
        String ticket = ticket();
        String macro =
                make(agent, MACROS, "{\"name\":\"M\"," + steps("{\"action\":\"reply\",\"body\":\"Once\"}") + "}");
        String path = ticket + "/macros/" + idOf(macro);
        String key = "macro-" + idOf(macro);

        Http.Answer first = demo.http.call("POST", path, agent, "", "Idempotency-Key", key);
        Http.Answer again = demo.http.call("POST", path, agent, "", "Idempotency-Key", key);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(demo.http.get(ticket + "/messages", agent).json().get("data"))
                .hasSize(2);
        assertThat(demo.http.call("POST", path, agent, "", "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(demo.http.call("POST", ticket + "/macros/x", agent, "").status())
                .isEqualTo(404);
        assertThat(demo.http
                        .call("POST", "/api/v1/tickets/" + UUID.randomUUID() + "/macros/" + idOf(macro), agent, "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_repeated_bulk_does_nothing_twice_at_once_or_later() {
        String few = "{\"ids\":[\"" + idOf(ticket()) + "\"]," + steps("{\"action\":\"note\",\"body\":\"Once\"}") + "}";
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            many.add("\"" + idOf(ticket()) + "\"");
        }
        String later = "{\"ids\":" + many + "," + steps("{\"action\":\"note\",\"body\":\"Once\"}") + "}";
        for (Map.Entry<String, Integer> body : Map.of(few, 200, later, 202).entrySet()) {
            String key = "bulk-" + body.getValue();
            Http.Answer first = demo.http.call("POST", BULK, agent, body.getKey(), "Idempotency-Key", key);
            demo.application.relay().drain();
            Http.Answer again = demo.http.call("POST", BULK, agent, body.getKey(), "Idempotency-Key", key);
            demo.application.relay().drain();

            assertThat(first.status()).as(first.body()).isEqualTo(body.getValue());
            assertThat(again.status()).isEqualTo(body.getValue());
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
            assertThat(demo.http
                            .get(BULK + "/" + first.data().get("id").textValue(), agent)
                            .data()
                            .get("status")
                            .textValue())
                    .isEqualTo("done");
        }
        assertThat(demo.http
                        .get("/api/v1/tickets/" + many.get(50).replace("\"", "") + "/messages", agent)
                        .json()
                        .get("data"))
                .hasSize(2);
    }

    @Test
    void bulks_that_make_no_sense_are_refused() {
        String wake = steps("{\"action\":\"wake\"}");
        String id = "\"" + UUID.randomUUID() + "\"";
        for (String body : List.of(
                "{" + wake + "}",
                "{\"ids\":[" + id + "]}",
                "{\"ids\":[" + id + "],\"viewId\":" + id + "," + wake + "}",
                "{\"ids\":[" + id + "],\"macroId\":" + id + "," + wake + "}",
                "{\"ids\":[]," + wake + "}",
                "{\"ids\":[" + id + "],"
                        + steps("{\"action\":\"merge\",\"targetId\":" + id + "}", "{\"action\":\"wake\"}") + "}")) {
            assertProblem(agent, BULK, body, 422, "ticketing/invalid-actions");
        }
        String tooMany = java.util.stream.IntStream.range(0, 1_001)
                .mapToObj(i -> "\"" + new UUID(i, i) + "\"")
                .collect(Collectors.joining(","));
        assertProblem(agent, BULK, "{\"ids\":[" + tooMany + "]," + wake + "}", 422, "request/invalid-fields");
        assertProblem(agent, BULK, "{\"ids\":[" + id + "," + id + "]," + wake + "}", 422, "request/invalid-fields");
        assertProblem(agent, BULK, "{\"ids\":[\"x\"]," + wake + "}", 422, "request/invalid-fields");
        assertProblem(agent, BULK, "{\"viewId\":" + id + "," + wake + "}", 404, "ticketing/view-not-found");
        assertProblem(agent, BULK, "{\"ids\":[" + id + "],\"macroId\":" + id + "}", 404, "ticketing/macro-not-found");
        assertProblem(
                agent,
                BULK,
                "{\"filter\":[{\"field\":\"password\",\"operator\":\"is\",\"values\":[\"x\"]}]," + wake + "}",
                422,
                "ticketing/invalid-filter");
        assertThat(demo.http.get(BULK + "/x", agent).status()).isEqualTo(404);
        assertThat(demo.http
                        .get(BULK + "/" + UUID.randomUUID() + "/results", agent)
                        .status())
                .isEqualTo(404);
        assertThat(demo.http.get(BULK, agent).status()).as("what there is").isEqualTo(200);
    }

    @Test
    void a_view_says_which_tickets() {
        String globex = demo.token(Demo.GLOBEX_OWNER);
        String first = make(globex, "/api/v1/tickets", "{\"subject\":\"A\",\"body\":\"x\",\"category\":\"viewed\"}");
        make(globex, "/api/v1/tickets", "{\"subject\":\"B\",\"body\":\"x\"}");
        String view = make(globex, "/api/v1/views", """
                {"name":"V","filter":[{"field":"category","operator":"is","values":["viewed"]}]}""");

        Http.Answer done = demo.http.post(
                BULK,
                globex,
                "{\"viewId\":\"" + idOf(view) + "\"," + steps("{\"action\":\"priority\",\"priority\":\"urgent\"}")
                        + "}");

        assertThat(done.data().get("total").intValue()).isEqualTo(1);
        assertThat(done.data().get("results").get(0).get("ticketId").textValue())
                .isEqualTo(idOf(first));
        assertThat(demo.http.get(first, globex).data().get("priority").textValue())
                .isEqualTo("urgent");
    }
}
