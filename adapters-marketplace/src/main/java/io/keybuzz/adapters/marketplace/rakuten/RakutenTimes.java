package io.keybuzz.adapters.marketplace.rakuten;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rakuten's dates: {@code dd/MM/yyyy-HH:mm}, to the minute, as clocks in Paris show it, without saying which of the two hours
 * is meant that come twice when summer time ends.
 */
final class RakutenTimes {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The samples have blanks about the dash and the colon. */
    private static final Pattern WRITTEN = Pattern.compile(
            "\\s*(\\d{1,2})\\s?/\\s?(\\d{1,2})\\s?/\\s?(\\d{4})\\s{0,3}-\\s{0,3}(\\d{1,2})\\s?:\\s?(\\d{2})\\s*");

    private RakutenTimes() {}

    /** The instants it may mean, the earlier first; none for what is no date. */
    static List<Instant> possible(String text) {
        return local(text)
                .map(date -> {
                    List<ZoneOffset> offsets = PARIS.getRules().getValidOffsets(date);
                    return offsets.isEmpty()
                            ? List.of(date.atZone(PARIS).toInstant())
                            : offsets.stream().map(date::toInstant).toList();
                })
                .orElse(List.of());
    }

    /** The earlier of the instants it may mean that is not before another one that it follows. */
    static Optional<Instant> read(String text, Optional<Instant> follows) {
        List<Instant> possible = possible(text);
        return possible.stream()
                .filter(instant -> follows.filter(instant::isBefore).isEmpty())
                .findFirst()
                .or(() -> possible.stream().findFirst());
    }

    /** What clocks showed; good for putting in order, but in the hour that comes twice. */
    static Optional<LocalDateTime> local(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (text.length() > 60 || !matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(
                    number(matcher, 3),
                    number(matcher, 2),
                    number(matcher, 1),
                    number(matcher, 4),
                    number(matcher, 5)));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(PARIS).toLocalDate();
    }

    static int hour(Instant instant) {
        return instant.atZone(PARIS).getHour();
    }

    /** Whether something that shows this date can have been written at this instant or later, give or take. */
    static boolean notBefore(String text, Instant instant, Duration tolerance) {
        return possible(text).stream()
                .anyMatch(at -> !at.plus(Duration.ofMinutes(1)).isBefore(instant.minus(tolerance)));
    }
}
