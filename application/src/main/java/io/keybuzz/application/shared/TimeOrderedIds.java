package io.keybuzz.application.shared;

import io.keybuzz.domain.shared.IdSource;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, 74 random bits. Both come from outside, so tests can fix them. */
public final class TimeOrderedIds implements IdSource {
    private final InstantSource time;
    private final RandomGenerator random;

    public TimeOrderedIds(InstantSource time, RandomGenerator random) {
        this.time = time;
        this.random = random;
    }

    @Override
    public UUID next() {
        long high = (time.millis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = 0x8000000000000000L | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
