package io.keybuzz.adapters.http.marketplace;

import io.keybuzz.domain.shared.CommonProblem;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * How much mail may be in memory at once. A mail is read to the end before its signature can be judged, so that without a bound
 * anybody could fill the heap with unsigned ones. Refuses with {@code service/unavailable}; whoever hands in mail tries again.
 */
final class MailRoom {
    private static final int UNIT = 1_024;
    private static final int LARGEST_MAILS_AT_ONCE = 2;
    private static final int RETRY_AFTER_SECONDS = 2;

    private final int maxBytes;
    private final Semaphore units;

    MailRoom(int maxBytes) {
        this.maxBytes = maxBytes;
        this.units = new Semaphore(LARGEST_MAILS_AT_ONCE * unitsOf(maxBytes));
    }

    /** @param announced bytes, or a negative number when nobody knows */
    Place enter(long announced) {
        int needed = unitsOf(announced < 0 ? maxBytes : (int) Math.min(announced, maxBytes));
        if (!units.tryAcquire(needed)) {
            throw CommonProblem.UNAVAILABLE.refuse("Too much mail at once", Map.of("retryAfter", RETRY_AFTER_SECONDS));
        }
        return () -> units.release(needed);
    }

    private static int unitsOf(int bytes) {
        return bytes / UNIT + 1;
    }

    /** Room for one mail, given back when closed. */
    @FunctionalInterface
    interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
