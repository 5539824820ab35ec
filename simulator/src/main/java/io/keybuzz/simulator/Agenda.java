package io.keybuzz.simulator;

import io.keybuzz.testkit.FixedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** What is still to happen, in the order of time; the clock stands at whatever happens. */
final class Agenda {
    private final FixedClock clock;
    private final Instant end;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private long count;

    Agenda(FixedClock clock, Duration length) {
        this.clock = clock;
        this.end = clock.instant().plus(length);
    }

    /** Lets something happen that much later; never, if that is after the end. */
    void in(Duration later, Runnable what) {
        Instant at = clock.instant().plus(later);
        if (!at.isAfter(end)) {
            entries.add(new Entry(at, count++, what));
        }
    }

    void every(Duration pause, Runnable what) {
        in(pause, () -> {
            what.run();
            every(pause, what);
        });
    }

    /** Lets everything happen until the end, or until told to stop. */
    void live(BooleanSupplier stopped) {
        while (!entries.isEmpty() && !stopped.getAsBoolean()) {
            Entry next = entries.remove();
            clock.set(next.at());
            next.what().run();
        }
    }

    private record Entry(Instant at, long number, Runnable what) {}
}
