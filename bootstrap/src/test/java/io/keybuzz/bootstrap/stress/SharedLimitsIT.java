package io.keybuzz.bootstrap.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers on one database count together: one person who asks both of them, as fast as they answer, gets through as often as
 * the limit says and no more. {@code bin/stress limits} does it for half a minute.
 */
@EnabledIfSystemProperty(
        named = "keybuzz.stress.noise",
        matches = "\\d+",
        disabledReason = "a measurement: bin/stress runs it")
class SharedLimitsIT {
    private static final Duration TIME = Sizes.seconds(3);
    private static final int PER_MINUTE = 600;
    private static final Map<String, String> COMMON = Map.of(
            "JWT_SECRET", "a key of the access tokens for tests only",
            "KEYBUZZ_PASSWORD_PEPPER", "a pepper for tests only, of some length",
            "KEYBUZZ_INBOUND_SECRET", "a key of inbound mail for tests only",
            "KEYBUZZ_ENCRYPTION_KEYS", "test:" + "0123456789abcdef".repeat(4),
            "KEYBUZZ_RATE_LIMIT_STORE", "database",
            "KEYBUZZ_RATE_LIMITS", "read=" + PER_MINUTE);

    @TempDir
    Path home;

    @TempDir
    Path other;

    @Test
    void two_servers_let_no_more_through_than_one_would() throws Exception {
        try (Node one = Node.start(home, COMMON);
                Node two = Node.start(other, beside(home))) {
            byte[] tickets = Wire.get("/api/v1/tickets", one.token());
            long start = System.nanoTime();
            Figures first;
            Figures second;
            try (Load load = hammer(one, tickets)) {
                second = hammer(two, tickets).during(TIME);
                first = load.stop();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            int through = first.well() + second.well();
            double allowed = PER_MINUTE + seconds * PER_MINUTE / 60.0;
            System.out.println("one: " + first);
            System.out.println("two: " + second);
            System.out.printf(
                    Locale.ROOT,
                    "let through %d in %.1f s, of %.0f the limit allows; the store failed %d times%n",
                    through,
                    seconds,
                    allowed,
                    failures(one) + failures(two));
            assertThat(List.of(first.unexpected(), second.unexpected())).containsOnly(0);
            assertThat(List.of(first.speechless(), second.speechless())).containsOnly(0);
            assertThat(first.refused() + second.refused()).isPositive();
            assertThat(through).isLessThanOrEqualTo((int) Math.ceil(allowed));
            assertThat(through).isGreaterThan((int) (allowed * 0.8));
        }
    }

    private static Load hammer(Node node, byte[] request) {
        return Load.closed(node.port(), 16, Duration.ofMillis(2), number -> request);
    }

    private static long failures(Node node) {
        return node.programme().lines().stream()
                .filter(line -> line.contains("the shared rate limits do not answer"))
                .count();
    }

    /** What a second server needs to work on the database of the first. */
    private static Map<String, String> beside(Path home) throws IOException {
        Map<String, String> environment = new HashMap<>(COMMON);
        environment.put("DATABASE_URL", url(home, "keybuzz_app"));
        environment.put("KEYBUZZ_WORKER_URL", url(home, "keybuzz_worker"));
        environment.put("KEYBUZZ_PLATFORM_URL", url(home, "keybuzz_platform"));
        return environment;
    }

    private static String url(Path home, String role) throws IOException {
        String password =
                Files.readString(home.resolve("secrets").resolve(role)).strip();
        String port = Files.readString(home.resolve("pgport")).strip();
        return "postgres://" + role + ':' + password + "@localhost:" + port + "/keybuzz";
    }
}
