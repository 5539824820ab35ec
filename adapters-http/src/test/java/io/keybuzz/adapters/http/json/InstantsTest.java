package io.keybuzz.adapters.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
    @Test
    void an_instant_has_an_offset_and_at_most_microseconds() {
        Instant noon = Instant.parse("2026-01-31T12:00:00.123456Z");

        assertThat(Instants.read("2026-01-31T12:00:00.123456789Z")).contains(noon);
        assertThat(Instants.read("2026-01-31T13:00:00.123456+01:00")).contains(noon);
        assertThat(Instants.read("2000-01-01T00:00:00Z")).isPresent();
        assertThat(Instants.read("2199-12-31T23:59:59.999999Z")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-01-31",
                "2026-01-31T12:00:00",
                "1999-12-31T23:59:59Z",
                "2200-01-01T00:00:00Z",
                "+1000000000-01-01T00:00:00Z",
                "2026-02-30T12:00:00Z"
            })
    void everything_else_is_none(String text) {
        assertThat(Instants.read(text)).isEmpty();
    }
}
