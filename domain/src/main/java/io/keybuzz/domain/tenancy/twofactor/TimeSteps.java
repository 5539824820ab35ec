package io.keybuzz.domain.tenancy.twofactor;

import java.time.Instant;
import java.util.stream.LongStream;

/**
 * Time as authenticators count it: steps of thirty seconds (RFC 6238 §4.1). Phones drift and people type slowly, so the step
 * before and the one after are taken as well (§5.2), each code once.
 */
public final class TimeSteps {
    public static final int SECONDS = 30;
    private static final int DRIFT = 1;

    private TimeSteps() {}

    public static long at(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), (long) SECONDS);
    }

    /** The steps whose codes are taken at this instant. */
    public static LongStream around(Instant now) {
        return LongStream.rangeClosed(at(now) - DRIFT, at(now) + DRIFT);
    }
}
