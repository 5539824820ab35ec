package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.http.health.HealthProbe;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HealthAndDocsTest {
    private static final AtomicBoolean DATABASE = new AtomicBoolean(true);
    private static final AtomicBoolean READY = new AtomicBoolean(true);

    private static Demo demo;

    @BeforeAll
    static void start() {
        demo = Demo.start(new HealthProbe() {
            @Override
            public boolean databaseAnswers() {
                return DATABASE.get();
            }

            @Override
            public boolean ready() {
                return READY.get();
            }
        });
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void health_says_how_long_which_version_and_where() {
        demo.clock.advance(Duration.ofSeconds(90));
        assertThat(demo.http.get("/health").body())
                .matches("\\{\"status\":\"ok\",\"uptime\":\\d+,\"version\":\"1.2.3\",\"env\":\"test\"}");
        assertThat(demo.http.get("/health").json().get("uptime").intValue()).isGreaterThanOrEqualTo(90);
    }

    @Test
    void a_lost_database_shows_and_leaves_health_alone() {
        DATABASE.set(false);
        assertThat(demo.http.get("/health/db").status()).isEqualTo(503);
        assertThat(demo.http.get("/health").status()).isEqualTo(200);
        DATABASE.set(true);
        assertThat(demo.http.get("/health/db").status()).isEqualTo(200);
    }

    @Test
    void readiness_follows_the_process() {
        READY.set(false);
        assertThat(demo.http.get("/health/ready").status()).isEqualTo(503);
        READY.set(true);
        assertThat(demo.http.get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void metrics_count_answers_by_template_and_status() {
        demo.http.get("/api/v1/tickets/not-a-uuid", demo.token(Demo.ACME_AGENT));
        demo.http.get("/nothing");
        String metrics = demo.http.get("/metrics").body();
        assertThat(metrics)
                .containsPattern("keybuzz_http_requests_seconds_count\\{method=\"GET\","
                        + "route=\"/api/v1/tickets/\\{ticketId}\",status=\"404\"} [1-9]")
                .contains("route=\"unmatched\",status=\"404\"")
                .doesNotContain("not-a-uuid", "/nothing");
    }

    @Test
    void the_docs_page_loads_nothing_from_outside_and_finds_all_it_loads() {
        Http.Answer page = demo.http.get("/docs");
        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'");
        assertThat(page.body()).contains("<meta charset=\"utf-8\">").doesNotContain("http://", "https://");
        Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .forEach(path ->
                        assertThat(demo.http.get(path).status()).as(path).isEqualTo(200));
        assertThat(demo.http.get("/docs/start.js").body()).contains("/openapi.json");
        assertThat(demo.http.get("/docs/swagger-ui-bundle.js").header("Content-Type"))
                .startsWith("text/javascript");
        assertThat(demo.http.get("/docs/..%2fstart.js").status()).isEqualTo(400);
    }
}
