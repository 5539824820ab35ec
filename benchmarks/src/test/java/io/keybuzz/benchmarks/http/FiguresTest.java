package io.keybuzz.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void the_ceiling_is_what_both_floors_together_would_take() {
        Figures figures = new Figures();
        figures.addOurs(load(3_000));
        figures.addOurs(load(2_000));
        figures.addOurs(load(1_000));
        figures.addSql(5_000);
        figures.addBare(load(20_000));

        assertThat(figures.ceiling()).isCloseTo(4_000, within(0.001));
        assertThat(figures.share()).isCloseTo(0.5, within(0.001));
        assertThat(figures.spread()).isCloseTo(2, within(0.001));
    }

    private static Load load(double rate) {
        return new Load(rate, 10, 0, 0, "");
    }
}
