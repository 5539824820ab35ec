package io.keybuzz.benchmarks.ingest;

import java.time.Duration;
import java.util.Locale;

/**
 * What was measured.
 *
 * @param ours processor time of this process
 * @param postgres processor time of PostgreSQL's
 * @param idle share of the cores that nobody wanted meanwhile
 * @param machine what it ran on, and its load at the end
 */
record IngestFigures(
        int messages, int tickets, Duration took, Duration ours, Duration postgres, double idle, String machine) {
    double perSecond() {
        return messages / seconds(took);
    }

    /** What two cores would do if nobody else wanted them, and waiting cost nothing. */
    double perSecondOfTwoCores() {
        return 2 * messages / seconds(ours.plus(postgres));
    }

    String table() {
        return String.format(
                Locale.ROOT,
                "%d messages in %d tickets in %.1f s: %.0f a second%n"
                        + "processor time a message: %.2f ms ours, %.2f ms PostgreSQL's;"
                        + " two cores of our own would be %.0f a second at most%n"
                        + "%s, %.0f %% idle meanwhile",
                messages,
                tickets,
                seconds(took),
                perSecond(),
                seconds(ours) * 1000 / messages,
                seconds(postgres) * 1000 / messages,
                perSecondOfTwoCores(),
                machine,
                idle * 100);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
