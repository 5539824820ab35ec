package io.keybuzz.testkit;

import io.keybuzz.domain.shared.IdSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** UUIDv7-shaped ids that count up from one, so that a failing test names the same rows each time. */
public final class SequentialIds implements IdSource {
    private static final long VERSION_7 = 0x0198_0000_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID next() {
        return new UUID(VERSION_7, VARIANT | last.incrementAndGet());
    }
}
