package io.keybuzz.bootstrap.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four times as many requests a second as the server can answer, from twice as many connections as may wait. What is beyond its
 * strength is refused at once, the rest is answered in time, and health is told all along. {@code bin/stress overload} does it for
 * two minutes.
 */
@EnabledIfSystemProperty(
        named = "keybuzz.stress.noise",
        matches = "\\d+",
        disabledReason = "a measurement: bin/stress runs it")
class OverloadIT {
    private static final Duration TIME = Sizes.seconds(4);
    private static final int CLIENTS = 400;
    private static final int MESSAGES = 30;
    private static final int TIMES = Sizes.count("times", 4);
    private static final String UNLIMITED = "login=6000000,read=6000000,write=6000000,tenant=6000000";

    @TempDir
    Path home;

    @Test
    void too_much_is_refused_early_and_the_rest_is_answered_in_time() throws Exception {
        try (Node node = Node.start(home, Map.of("KEYBUZZ_RATE_LIMITS", UNLIMITED))) {
            byte[] messages = conversation(node);
            node.warm(messages, Duration.ofSeconds(3));
            Figures peak = Load.closed(node.port(), 16, Duration.ZERO, number -> messages)
                    .during(Duration.ofSeconds(2));
            double offered = TIMES * peak.perSecond();
            Figures health;
            Figures crowd;
            try (Load load = Load.open(node.port(), CLIENTS, offered, number -> messages);
                    Load probe = Load.open(node.port(), 2, 5, OverloadIT::health)) {
                Sizes.pass(TIME);
                health = probe.stop();
                crowd = load.stop();
            }
            Duration recovered = untilWell(node, messages, peak);
            System.out.println("peak:     " + peak);
            System.out.println("overload: " + crowd);
            System.out.println("health:   " + health);
            System.out.printf(
                    Locale.ROOT,
                    "offered %.0f/s, sent %.0f/s; goodput %.0f %% of the peak; as quick as before after %d ms%n",
                    offered,
                    crowd.sentPerSecond(),
                    100 * crowd.perSecond() / peak.perSecond(),
                    recovered.toMillis());
            assertThat(crowd.unexpected()).isZero();
            assertThat(crowd.broken()).isEmpty();
            assertThat(crowd.speechless()).isZero();
            assertThat(health.well()).isEqualTo(health.count(answer -> true));
            assertThat(health.broken()).isEmpty();
            assertThat(crowd.p99()).isLessThan(2_000 + 20 * Sizes.noiseMillis());
            assertThat(crowd.perSecond() / peak.perSecond()).isGreaterThan(Sizes.count("goodput", 25) / 100.0);
            assertThat(recovered).isLessThan(Duration.ofSeconds(20));
        }
    }

    /** A page that takes some making: were saying no nearly as dear as saying yes, nothing could be won by it. */
    private static byte[] conversation(Node node) throws IOException {
        String token = node.token();
        String ticket = node.ask(Wire.get("/api/v1/tickets", token))
                .body()
                .replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
        String path = "/api/v1/tickets/" + ticket + "/messages";
        for (int i = 0; i < MESSAGES; i++) {
            String body = "{\"body\":\"" + ("message " + i + ' ').repeat(80) + "\"}";
            node.ask(Wire.post(path, body, "Authorization", "Bearer " + token));
        }
        return Wire.get(path + "?limit=" + MESSAGES, token);
    }

    private static byte[] health(long number) {
        return Wire.get(number % 2 == 0 ? "/health" : "/health/ready", "none");
    }

    /** Until half a second of what it did before is as quick as before. */
    private static Duration untilWell(Node node, byte[] request, Figures before) throws InterruptedException {
        long start = System.nanoTime();
        Duration took = Duration.ZERO;
        for (Figures now = again(node, request);
                now.refused() > 0 || now.median() > 2 * before.median();
                now = again(node, request)) {
            took = Duration.ofNanos(System.nanoTime() - start);
            if (took.toSeconds() > 30) {
                return took;
            }
        }
        return took;
    }

    private static Figures again(Node node, byte[] request) throws InterruptedException {
        return Load.closed(node.port(), 16, Duration.ZERO, number -> request).during(Duration.ofMillis(500));
    }
}
