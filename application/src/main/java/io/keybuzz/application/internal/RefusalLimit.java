package io.keybuzz.application.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which refusals go on record: of one actor and action one a minute, of all together 600 a minute, so that nobody fills the
 * disk by knocking. What is left out is still counted by the metrics.
 */
public final class RefusalLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int PER_WINDOW = 600;
    private static final int REMEMBERED = 10_000;

    private final Map<String, Instant> last = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };
    private Instant windowStart = Instant.MIN;
    private int inWindow;

    /** Whether this one goes on record. */
    public synchronized boolean takes(String actorAndAction, Instant now) {
        if (!within(windowStart, now)) {
            windowStart = now;
            inWindow = 0;
        }
        Instant before = last.get(actorAndAction);
        if (inWindow >= PER_WINDOW || (before != null && within(before, now))) {
            return false;
        }
        inWindow++;
        last.remove(actorAndAction);
        last.put(actorAndAction, now);
        return true;
    }

    private static boolean within(Instant start, Instant now) {
        return start != Instant.MIN && now.isBefore(start.plus(WINDOW));
    }
}
