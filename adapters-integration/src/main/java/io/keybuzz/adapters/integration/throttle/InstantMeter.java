package io.keybuzz.adapters.integration.throttle;

import io.github.bucket4j.TimeMeter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** Our clock as Bucket4j wants it, so that tests need not wait. */
record InstantMeter(InstantSource time) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
        Instant now = time.instant();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    /** Only a clock of the whole world may be shared through a store. */
    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
