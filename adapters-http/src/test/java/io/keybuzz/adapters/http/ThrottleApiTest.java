package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.http.throttle.Pace;
import io.keybuzz.adapters.http.throttle.ThrottleSettings;
import io.keybuzz.application.shared.RateLimiter.Limit;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who asks too much is told so, and nobody else notices. */
class ThrottleApiTest {
    private static final AtomicInteger GUESSES = new AtomicInteger();
    private static final String TICKETS = "/api/v1/tickets";
    private static final Map<String, Limit> FEW = Map.of(
            Pace.LOGIN.label(), Limit.perMinute(4),
            Pace.READ.label(), Limit.perMinute(3),
            Pace.WRITE.label(), Limit.perMinute(2));

    @Test
    void a_person_who_reads_too_much_is_told_when_to_come_back_and_may_then() {
        try (Demo demo = throttled(100, List.of())) {
            String agent = demo.token(Demo.ACME_AGENT);
            Http.Answer first = demo.http.get(TICKETS, agent);
            assertThat(first.header("RateLimit-Policy")).isEqualTo("\"read\";q=3;w=60");
            assertThat(first.header("RateLimit")).isEqualTo("\"read\";r=2;t=20");
            demo.http.get(TICKETS, agent);
            demo.http.get(TICKETS, agent);

            Http.Answer refused = demo.http.get(TICKETS, agent);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.json().get("code").textValue()).isEqualTo("request/too-many");
            assertThat(refused.header("Retry-After")).isEqualTo("20");

            demo.clock.advance(Duration.ofSeconds(20));
            assertThat(demo.http.get(TICKETS, agent).status()).isEqualTo(200);
        }
    }

    @Test
    void reading_and_writing_are_counted_apart_and_nobody_pays_for_another() {
        try (Demo demo = throttled(100, List.of())) {
            String agent = demo.token(Demo.ACME_AGENT);
            String other = demo.token(Demo.GLOBEX_AGENT);
            IntStream.range(0, 4).forEach(call -> demo.http.get(TICKETS, agent));
            assertThat(demo.http
                            .post(TICKETS, agent, "{\"subject\":\"s\",\"body\":\"b\"}")
                            .status())
                    .isEqualTo(201);
            assertThat(demo.http.get(TICKETS, other).status()).isEqualTo(200);
        }
    }

    @Test
    void all_of_a_tenant_share_the_tenants_limit() {
        try (Demo demo = throttled(2, List.of())) {
            String agent = demo.token(Demo.ACME_AGENT);
            demo.http.get(TICKETS, agent);
            demo.http.get(TICKETS, agent);
            Http.Answer refused = demo.http.get(TICKETS, agent);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"tenant\";q=2;w=60");
            assertThat(demo.http.get(TICKETS, demo.token(Demo.GLOBEX_AGENT)).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void an_address_that_claims_to_be_others_is_still_one_address() {
        try (Demo demo = throttled(100, List.of())) {
            assertThat(IntStream.range(0, 6)
                            .map(guess -> login(demo, "203.0.113." + guess))
                            .boxed()
                            .toList())
                    .containsExactly(401, 401, 401, 401, 429, 429);
        }
    }

    @Test
    void a_trusted_proxy_is_believed_about_its_last_hop_only() {
        try (Demo demo = throttled(100, List.of("127.0.0.0/8", "10.0.0.0/8"))) {
            assertThat(IntStream.range(0, 6)
                            .map(guess -> login(demo, "198.51.100." + guess + ", 203.0.113.7, 10.1.2.3"))
                            .boxed()
                            .toList())
                    .containsExactly(401, 401, 401, 401, 429, 429);
            assertThat(login(demo, "203.0.113.8")).isEqualTo(401);
            assertThat(login(demo, "nonsense")).isEqualTo(401);
        }
    }

    @Test
    void health_is_answered_however_often_it_is_asked() {
        try (Demo demo = throttled(1, List.of())) {
            assertThat(IntStream.range(0, 20)
                            .map(call -> demo.http.get("/health").status()))
                    .containsOnly(200);
            assertThat(demo.http.get("/health").header("RateLimit")).isEmpty();
        }
    }

    private static Demo throttled(int tenant, List<String> proxies) {
        return Demo.start(new ThrottleSettings(FEW, Limit.perMinute(tenant), proxies));
    }

    /** Each guess at an account of its own, which has patience of its own. */
    private static int login(Demo demo, String forwardedFor) {
        String email = "nobody" + GUESSES.incrementAndGet() + "@example.test";
        return demo.http
                .send(demo.http
                        .request("/api/v1/auth/login")
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", forwardedFor)
                        .POST(BodyPublishers.ofString("{\"email\":\"" + email + "\",\"password\":\"wrong\"}")))
                .status();
    }
}
