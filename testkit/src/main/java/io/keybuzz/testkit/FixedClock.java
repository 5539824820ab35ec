package io.keybuzz.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A clock that stands still until it is moved; in microseconds, like every instant we store. */
public final class FixedClock implements InstantSource {
    /** Where tests start unless they say otherwise; every digit of the microseconds counts. */
    public static final Instant START = Instant.parse("2026-01-15T10:00:00.123456Z");

    private Instant now;

    public FixedClock() {
        this(START);
    }

    public FixedClock(Instant start) {
        now = start.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void set(Instant instant) {
        now = instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Moves the clock on and tells the new time. */
    public synchronized Instant advance(Duration by) {
        now = now.plus(by);
        return now;
    }
}
