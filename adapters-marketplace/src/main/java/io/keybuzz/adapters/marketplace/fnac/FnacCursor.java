package io.keybuzz.adapters.marketplace.fnac;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How far Fnac's messages were read, by when they changed. At rest the next reading begins a little before the newest change
 * seen. While reading, each page begins at the newest change of the page before, not at a page number: a message that
 * changes meanwhile moves to the end and would move another one across the border between two pages.
 *
 * @param from the earliest change asked for
 * @param page counts up only where one instant fills whole pages, or Fnac does not keep its order
 * @param newest the newest change seen
 * @param resting whether the last reading came to its end
 */
record FnacCursor(Instant from, int page, Instant newest, boolean resting) {
    static final Duration OVERLAP = Duration.ofMinutes(10);
    static final Duration FIRST = Duration.ofDays(7);

    private static final int MOST_PAGES = 500;

    static FnacCursor read(Optional<String> cursor, Instant now) {
        return cursor.flatMap(FnacCursor::parse).orElseGet(() -> rest(now.minus(FIRST)));
    }

    private static Optional<FnacCursor> parse(String text) {
        try {
            String[] parts = text.split("\\|", -1);
            if (parts.length == 2 && parts[0].equals("rest")) {
                return Optional.of(rest(Instant.parse(parts[1])));
            }
            return parts.length == 4 && parts[0].equals("read")
                    ? Optional.of(new FnacCursor(
                            Instant.parse(parts[1]), Integer.parseInt(parts[2]), Instant.parse(parts[3]), false))
                    : Optional.empty();
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static FnacCursor rest(Instant newest) {
        return new FnacCursor(newest.minus(OVERLAP), 1, newest, true);
    }

    /**
     * Where to read on.
     *
     * @param more whether Fnac has further pages
     * @param reached the newest change of this page, if its messages came in order
     * @param seen the newest change of this page
     */
    FnacCursor after(boolean more, Optional<Instant> reached, Optional<Instant> seen) {
        Instant latest = seen.filter(newest::isBefore).orElse(newest);
        if (!more || page >= MOST_PAGES) {
            return rest(latest);
        }
        return reached.filter(from::isBefore)
                .map(further -> new FnacCursor(further, 1, latest, false))
                .orElseGet(() -> new FnacCursor(from, page + 1, latest, false));
    }

    String write() {
        return resting ? "rest|" + newest : "read|" + from + "|" + page + "|" + newest;
    }
}
