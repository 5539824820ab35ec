package io.keybuzz.application.privacy;

import java.util.List;

/**
 * Moves what older master keys protect to the active one.
 *
 * @param values also gives each tenant a new key and moves its values to it; without, only tenants' keys are rewrapped
 * @param batch values moved in one transaction, 1 to 1000
 */
public record RotateKeys(boolean values, int batch) {
    public static final int BATCH = 200;
    private static final int MAX_BATCH = 1_000;

    public RotateKeys {
        if (batch < 1 || batch > MAX_BATCH) {
            throw new IllegalArgumentException("a batch has 1 to " + MAX_BATCH + " values");
        }
    }

    /** What has been done so far. */
    public record Progress(long tenants, long keysRewrapped, long valuesMoved) {
        Progress plus(long moreTenants, long moreKeys, long moreValues) {
            return new Progress(tenants + moreTenants, keysRewrapped + moreKeys, valuesMoved + moreValues);
        }
    }

    /**
     * What was done and what is left.
     *
     * @param unreadable why something could not be moved, one line each, the first of them
     * @param unreadableCount how many there are
     */
    public record Outcome(Progress done, KeyInventory left, List<String> unreadable, long unreadableCount) {
        public Outcome {
            unreadable = List.copyOf(unreadable);
        }
    }
}
