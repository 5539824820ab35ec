package io.keybuzz.adapters.http.json;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Instants as clients write them: ISO-8601 with an offset, between the years 2000 and 2200, whatever is finer than a microsecond cut off. */
public final class Instants {
    /** What is wrong with all others. */
    public static final String MALFORMED =
            "must be an instant such as 2026-11-21T09:30:00Z, between the years 2000 and 2200";

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Instants() {}

    /** The code of what is wrong with a text that is none of them. */
    public static String fault(String text) {
        try {
            OffsetDateTime.parse(text);
            return "out-of-range";
        } catch (DateTimeParseException malformed) {
            return "malformed";
        }
    }

    public static Optional<Instant> read(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant())
                    .filter(instant -> !instant.isBefore(EARLIEST) && instant.isBefore(LATEST))
                    .map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
