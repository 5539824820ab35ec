package io.keybuzz.adapters.http.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiTest {
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final long YEAR_0 = -62_167_219_200L;
    private static final long YEAR_10000 = 253_402_300_800L;

    private final byte[] out = new byte[Ascii.MAX];

    @Test
    void ids_are_written_in_their_canonical_form() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1_000; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            assertThat(text(Ascii.uuid(id, out))).isEqualTo(id.toString());
        }
        assertThat(text(Ascii.uuid(new UUID(0, 0), out))).isEqualTo(new UUID(0, 0).toString());
    }

    @Test
    void instants_are_written_as_the_calendar_says() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 5_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(YEAR_0, YEAR_10000), random.nextInt(1_000_000_000));
            assertThat(text(Ascii.instant(instant, out))).isEqualTo(ISO.format(instant));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00.000000Z",
                "1969-12-31T23:59:59.999999Z",
                "2000-02-29T12:00:00.000001Z",
                "1900-02-28T23:59:59.000000Z",
                "2100-03-01T00:00:00.000000Z",
                "0000-01-01T00:00:00.000000Z",
                "9999-12-31T23:59:59.999999Z"
            })
    void edges_of_the_calendar_are_right(String text) {
        assertThat(text(Ascii.instant(Instant.parse(text), out))).isEqualTo(text);
    }

    @Test
    void an_instant_beyond_four_digit_years_is_still_readable() {
        for (Instant far : new Instant[] {Instant.MIN, Instant.MAX, Instant.ofEpochSecond(YEAR_10000)}) {
            assertThat(Instant.parse(text(Ascii.instant(far, out)))).isEqualTo(far);
        }
    }

    private String text(int length) {
        return new String(out, 0, length, US_ASCII);
    }
}
