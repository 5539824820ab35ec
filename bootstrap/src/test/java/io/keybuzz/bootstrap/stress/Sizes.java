package io.keybuzz.bootstrap.stress;

import java.time.Duration;

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

    /** What other processes may add to the slowest answers; a build shares its machine. */
    static double noiseMillis() {
        return Integer.getInteger("keybuzz.stress.noise", 250);
    }
}
