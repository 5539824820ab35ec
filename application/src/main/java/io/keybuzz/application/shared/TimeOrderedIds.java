package io.keybuzz.application.shared;

import io.keybuzz.domain.shared.IdSource;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * UUIDv7 (RFC 9562 §5.7, method 1 of §6.2): 48 bits of milliseconds, a 12-bit counter within the millisecond, 62 random
 * bits. Ids of one source only ever grow, also within one instant and when the clock goes back, so rows of one call keep
 * their order. Time and randomness come from outside, so tests can fix them.
 */
public final class TimeOrderedIds implements IdSource {
    private static final int COUNTER_BITS = 12;

    private final InstantSource time;
    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong();

    public TimeOrderedIds(InstantSource time, RandomGenerator random) {
        this.time = time;
        this.random = random;
    }

    @Override
    public UUID next() {
        long earliest = time.millis() << COUNTER_BITS;
        long tick = last.accumulateAndGet(earliest, (before, now) -> Math.max(before + 1, now));
        long high = ((tick >>> COUNTER_BITS) << 16) | 0x7000L | (tick & 0x0FFFL);
        long low = 0x8000000000000000L | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
