package io.keybuzz.adapters.marketplace.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 4 May 2026 08:00:00 +0200 | 2026-05-04T06:00:00Z",
                "4 May 2026 08:00 GMT | 2026-05-04T08:00:00Z",
                "Mon, 04 May 26 08:00:00 EST | 2026-05-04T13:00:00Z",
                "Thu, 7 Jul 94 17:16:05 -0400 | 1994-07-07T21:16:05Z",
                "Mon,  4 May 2026 08:00:00 +0000 (UTC) | 2026-05-04T08:00:00Z",
                "Mon, 4 May 2026 08:00:00 GMT+0100 | 2026-05-04T07:00:00Z",
                "Mon, 4-May-2026 08.00.00 +0000 | 2026-05-04T08:00:00Z",
                "Mon, 4 May 2026 08:00:60 +0000 | 2026-05-04T08:00:59Z",
                "Thu, 31 Dec 2099 23:59:59 +0000 | 2099-12-31T23:59:59Z",
                "Mon, 4 May 2026 08:00:00 | 2026-05-04T08:00:00Z"
            })
    void a_date_is_read(String text, String instant) {
        assertThat(MailDates.parse(text)).contains(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Mon, 32 May 2026 08:00:00 +0000",
                "Mon, 30 Feb 2026 08:00:00 +0000",
                "Mon, 4 Mai 2026 08:00:00 +0000",
                "Mon, 4 May 2026 25:00:00 +0000",
                "Mon, 4 May 2026 08:00:00 +9999",
                "Mon, 4 May 1926 08:00:00 +0000"
            })
    void a_date_without_sense_is_none(String text) {
        assertThat(MailDates.parse(text)).isEmpty();
    }
}
