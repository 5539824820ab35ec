package io.keybuzz.bootstrap.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * One tenant asks ten times as often as it may, another as usual. {@code bin/stress neighbour} does it for a minute. Rounds with and
 * without the noise take turns, so that what else goes on in the machine falls on both.
 */
@EnabledIfSystemProperty(
        named = "keybuzz.stress.noise",
        matches = "\\d+",
        disabledReason = "a measurement: bin/stress runs it")
class NoisyNeighbourIT {
    private static final int ROUNDS = 3;
    private static final Duration TIME = Sizes.seconds(6).dividedBy(2 * ROUNDS);
    private static final int LIMIT_PER_MINUTE = Sizes.count("limit", 3_000);
    private static final double BLAST_PER_SECOND = 10 * LIMIT_PER_MINUTE / 60.0;

    @TempDir
    Path home;

    @Test
    void a_tenant_at_ten_times_its_limit_is_not_felt_by_another() throws Exception {
        try (Node node = Node.start(home, Map.of("KEYBUZZ_RATE_LIMITS", "read=" + LIMIT_PER_MINUTE))) {
            byte[] noisy = Wire.get("/api/v1/tickets", node.token());
            byte[] calm = Wire.get("/api/v1/tickets", node.token("admin@techcorp-solutions.com", "admin-techcorp-123"));
            spendItsReserve(node, noisy);
            Figures alone = new Figures();
            Figures beside = new Figures();
            Figures blast = new Figures();
            for (int round = 0; round < ROUNDS; round++) {
                alone.add(neighbour(node, calm).during(TIME));
                try (Load noise = Load.open(node.port(), 64, BLAST_PER_SECOND, number -> noisy)) {
                    beside.add(neighbour(node, calm).during(TIME));
                    blast.add(noise.stop());
                }
            }
            System.out.println("neighbour alone:  " + alone);
            System.out.println("beside the noise: " + beside);
            System.out.println("the noise:        " + blast);
            System.out.printf(
                    Locale.ROOT,
                    "p99 of the neighbour: %.2f times the quiet one, median %.2f times%n",
                    beside.p99() / alone.p99(),
                    beside.median() / alone.median());
            assertThat(beside.refused() + beside.unexpected()).isZero();
            assertThat(beside.broken()).isEmpty();
            assertThat(blast.refused()).isGreaterThan(blast.well());
            assertThat(blast.speechless()).isZero();
            assertThat(beside.p99()).isLessThan(1.5 * alone.p99() + Sizes.noiseMillis());
        }
    }

    /** A bucket starts full: for a minute's worth of requests there would be no limit to see. */
    private static void spendItsReserve(Node node, byte[] request) throws InterruptedException {
        int refused = 0;
        while (refused == 0) {
            refused = Load.closed(node.port(), 16, Duration.ZERO, number -> request)
                    .during(Duration.ofMillis(500))
                    .refused();
        }
    }

    /** Below the limit of one person. */
    private static Load neighbour(Node node, byte[] request) {
        return Load.open(node.port(), 8, LIMIT_PER_MINUTE / 60.0 * 0.8, number -> request);
    }
}
