package io.keybuzz.testkit.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Everything that is decided by lot. */
final class Chance {
    private final Random random;

    Chance(Random random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** After half of these hours on average, seldom much later. */
    Duration soon(int hours) {
        return Duration.ofSeconds((long) (-Math.log(1 - random.nextDouble()) * hours * 1_800));
    }
}
