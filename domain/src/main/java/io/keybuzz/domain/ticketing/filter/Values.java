package io.keybuzz.domain.ticketing.filter;

import io.keybuzz.domain.shared.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What values look like. */
final class Values {
    /** Whoever asks. */
    static final String ME = "me";
    /** Nobody. */
    static final String NONE = "none";

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DISTANCE = Pattern.compile("[+-]?P[0-9DTHMS]{2,20}");
    private static final Duration FARTHEST = Duration.ofDays(3_660);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Values() {}

    static Optional<String> text(String value, int length) {
        return Optional.of(value)
                .filter(text -> Texts.isStorable(text) && Texts.hasContent(text) && Texts.length(text) <= length);
    }

    static Optional<String> id(String value) {
        return Optional.of(value).filter(text -> ID.matcher(text).matches()).map(text -> text.toLowerCase(Locale.ROOT));
    }

    /** An instant between the years 2000 and 2200, or a distance from now of at most ten years. */
    static Optional<String> time(String value) {
        return distance(value).map(distance -> value).or(() -> instant(value).map(Instant::toString));
    }

    /** The instant that is meant at this time. */
    static Instant resolved(String value, Instant now) {
        return distance(value).map(now::plus).or(() -> instant(value)).orElseThrow();
    }

    static UUID uuid(String id) {
        return UUID.fromString(id);
    }

    private static Optional<Duration> distance(String value) {
        if (!DISTANCE.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.parse(value))
                    .filter(distance -> distance.abs().compareTo(FARTHEST) <= 0);
        } catch (DateTimeParseException | ArithmeticException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String value) {
        try {
            return Optional.of(Instant.parse(value))
                    .filter(at -> !at.isBefore(EARLIEST) && at.isBefore(LATEST))
                    .map(at -> at.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
