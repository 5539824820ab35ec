package io.keybuzz.bootstrap.stress;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How long and how strict; {@code bin/stress} asks for more of both than a build does. */
final class Sizes {
    private Sizes() {}

    /** @param inABuild what is enough to see that it works at all */
    static Duration seconds(int inABuild) {
        return Duration.ofSeconds(Integer.getInteger("keybuzz.stress.seconds", inABuild));
    }

    static int count(String name, int inABuild) {
        return Integer.getInteger("keybuzz.stress." + name, inABuild);
    }

    /** How long a load goes on is what is asked for here, not what is waited for. */
    static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** What other processes may add to the slowest answers; a build shares its machine. */
    static double noiseMillis() {
        return Integer.getInteger("keybuzz.stress.noise", 250);
    }
}
