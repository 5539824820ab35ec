package io.keybuzz.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LoadTest {
    @Test
    void wrong_answers_are_errors_and_no_work_done() {
        Load load = Load.parse("""
                Running 2s test
                BENCH requests=1000 micros=2000000 wrong=100 sockets=3 p50=900 p99=4500 sample=list: rows: {"data":[]}
                """);

        assertThat(load.rate()).isCloseTo(450, within(0.001));
        assertThat(load.errors()).isEqualTo(103);
        assertThat(load.p99Millis()).isCloseTo(4.5, within(0.001));
        assertThat(load.sample()).isEqualTo("list: rows: {\"data\":[]}");
    }

    @Test
    void a_run_that_tells_no_result_is_no_result() {
        assertThatThrownBy(() -> Load.parse("unable to connect")).hasMessageContaining("unable to connect");
    }
}
