package io.keybuzz.adapters.marketplace.fnac;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Fnac's dates: {@code xs:dateTime} with an offset, and Paris where there is none. */
final class FnacTimes {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private FnacTimes() {}

    /** Nothing for what is no date. */
    static Optional<Instant> read(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return local(text);
        }
    }

    private static Optional<Instant> local(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(PARIS).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String write(Instant instant) {
        return WRITTEN.format(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }
}
