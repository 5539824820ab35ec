package io.keybuzz.bootstrap.sweep;

import java.util.Arrays;
import java.util.Locale;

/** How long the same thing took, many times. */
record Samples(long[] nanos) {
    Samples {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    double median() {
        return nanos[nanos.length / 2] / 1e6;
    }

    /**
     * How often a guess by a threshold is right about one of these and one of the others: a half when they cannot be told
     * apart, one when they always can (area under the ROC curve, Mann-Whitney).
     */
    double toldApartFrom(Samples others) {
        double smaller = 0;
        for (long mine : nanos) {
            for (long other : others.nanos) {
                smaller += mine < other ? 1 : mine == other ? 0.5 : 0;
            }
        }
        double area = smaller / ((double) nanos.length * others.nanos.length);
        return Math.max(area, 1 - area);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d samples, median %.2f ms", nanos.length, median());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Samples samples && Arrays.equals(nanos, samples.nanos);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nanos);
    }
}
