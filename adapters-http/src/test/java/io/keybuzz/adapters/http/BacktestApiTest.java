package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A trial of a rule that is told line by line. */
class BacktestApiTest {
    private final Demo demo = Demo.start();

    @AfterEach
    void stop() {
        demo.close();
    }

    private HttpResponse<String> run(String rule, String json) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + demo.http.port() + "/api/v1/ai/rules/"
                                        + rule + "/backtest"))
                                .header("Authorization", "Bearer " + demo.owner())
                                .header("Accept", "application/x-ndjson, application/problem+json")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private String day() {
        return "{\"from\":\"" + demo.clock.instant().minus(Duration.ofDays(1)) + "\",\"to\":\""
                + demo.clock.instant().plus(Duration.ofDays(1)) + "\"}";
    }

    private String rule() throws Exception {
        return demo.http
                .post(
                        "/api/v1/ai/rules",
                        demo.owner(),
                        "{\"name\":\"All\",\"trigger\":\"incoming_message\",\"actions\":[{\"type\":\"add_tag\",\"params\":{\"tag\":\"x\"}}]}")
                .data()
                .get("id")
                .textValue();
    }

    @Test
    void progress_comes_line_by_line_and_the_result_last() throws Exception {
        String agent = demo.token(Demo.ACME_AGENT);
        for (int i = 0; i < 501; i++) {
            demo.http.post("/api/v1/tickets", agent, "{\"subject\":\"S\",\"body\":\"Where is it?\"}");
        }

        HttpResponse<String> answer = run(rule(), day());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.subList(0, 3))
                .containsExactly(
                        "{\"progress\":{\"done\":0,\"total\":501}}",
                        "{\"progress\":{\"done\":500,\"total\":501}}",
                        "{\"progress\":{\"done\":501,\"total\":501}}");
        assertThat(lines.get(3))
                .startsWith("{\"result\":{\"ruleId\":")
                .contains("\"complete\":true,\"messages\":501,\"triggered\":501,\"matched\":501,\"tickets\":501");
    }

    @Test
    void a_refusal_is_a_problem_whatever_was_accepted() throws Exception {
        HttpResponse<String> missing = run("01980000-0000-7000-8000-00000000ffff", day());
        HttpResponse<String> backwards =
                run(rule(), "{\"from\":\"2026-01-02T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\"}");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(backwards.statusCode()).isEqualTo(422);
        assertThat(backwards.body()).contains("automation/invalid-backtest", "\"field\":\"to\"");
    }
}
