package io.keybuzz.adapters.jdbi.shared;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Says something at most once in a while: a database that is away is away for thousands of requests a second. */
final class Seldom {
    private final long apart;
    private final AtomicLong next = new AtomicLong(System.nanoTime());
    private final AtomicLong unsaid = new AtomicLong();

    Seldom(Duration apart) {
        this.apart = apart.toNanos();
    }

    /** @param words are given how often nothing was said since the last time */
    void run(LongConsumer words) {
        long now = System.nanoTime();
        long due = next.get();
        if (now - due >= 0 && next.compareAndSet(due, now + apart)) {
            words.accept(unsaid.getAndSet(0));
        } else {
            unsaid.incrementAndGet();
        }
    }
}
