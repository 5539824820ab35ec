package io.keybuzz.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationIT {
    @TempDir
    private Path home;

    @Test
    void two_sellers_on_postgresql_lose_nothing_and_nothing_happens_twice() {
        KeyBuzzConfig config = KeyBuzzConfig.read(Map.of("KEYBUZZ_HOME", home.toString()));
        try (KeyBuzz base = KeyBuzz.from(config);
                Simulation simulation = new Simulation(
                        new Simulation.Options(2, 3, 7), base.ports(), base.application(), Instant.now())) {
            Summary summary = simulation.live(() -> false, (ended, now, written, answered) -> {});

            assertThat(summary.isClean()).as(summary.toString()).isTrue();
            assertThat(summary.written()).isPositive().isEqualTo(summary.received());
            assertThat(summary.answered()).isPositive().isEqualTo(summary.delivered());
        }
    }
}
