package io.keybuzz.adapters.marketplace.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelDatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-15T10:00:00Z",
                "2026-01-15T10:00:00.000Z",
                "2026-01-15T10:00:00",
                "2026-01-15 10:00",
                "2026-01-15T11:00:00+01:00",
                "2026-01-15T11:00:00.0000000+0100",
                "2026-01-15T11:00:00+01"
            })
    void one_instant_in_every_form(String text) {
        assertThat(ChannelDates.read(text)).contains(Instant.parse("2026-01-15T10:00:00Z"));
    }

    @Test
    void digits_beyond_microseconds_are_left_out() {
        assertThat(ChannelDates.read("2026-01-15T10:00:00.123456789Z"))
                .contains(Instant.parse("2026-01-15T10:00:00.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void what_is_no_date_anybody_means_is_none(String text) {
        assertThat(ChannelDates.read(text)).isEmpty();
    }
}
