package io.keybuzz.adapters.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeMinutesTest {
    private final WholeMinutes minutes = new WholeMinutes();

    @Test
    void whole_numbers_are_minutes_however_they_are_written() {
        assertThat(minutes.number(new BigDecimal("90"))).isEqualTo(Duration.ofMinutes(90));
        assertThat(minutes.number(new BigDecimal("9e1"))).isEqualTo(Duration.ofMinutes(90));
        assertThat(minutes.number(new BigDecimal("90.0"))).isEqualTo(Duration.ofMinutes(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "1e300", "18446744073709551621", "-18446744073709551621", "2147483647"})
    void fractions_and_what_no_clock_reaches_are_none(String number) {
        assertThat(minutes.number(new BigDecimal(number))).isZero();
    }
}
