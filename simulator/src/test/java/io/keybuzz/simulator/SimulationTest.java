package io.keybuzz.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.bootstrap.KeyBuzz;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Instant END = Instant.parse("2026-11-20T00:00:00Z");

    @Test
    void two_sellers_lose_nothing_in_five_days_and_nothing_happens_twice() {
        List<Instant> told = new ArrayList<>();

        Summary summary = simulate(new Simulation.Options(2, 5, 7), told);

        assertThat(summary.isClean()).as(summary.toString()).isTrue();
        assertThat(summary.written()).isGreaterThan(30).isEqualTo(summary.received());
        assertThat(summary.answered()).isGreaterThan(5).isEqualTo(summary.delivered());
        assertThat(summary.breaches()).isPositive();
        assertThat(told).hasSize(5).endsWith(END);
    }

    @Test
    void one_seed_gives_the_same_days() {
        Simulation.Options options = new Simulation.Options(1, 2, 11);

        assertThat(simulate(options, new ArrayList<>())).isEqualTo(simulate(options, new ArrayList<>()));
    }

    private static Summary simulate(Simulation.Options options, List<Instant> told) {
        try (KeyBuzz base = KeyBuzz.inMemory();
                Simulation simulation = new Simulation(options, base.ports(), base.application(), END)) {
            Summary summary = simulation.live(() -> false, (ended, now, written, answered) -> told.add(now));
            assertThat(simulation.troubles()).isEmpty();
            return summary;
        }
    }
}
