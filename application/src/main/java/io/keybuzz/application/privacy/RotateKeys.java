package io.keybuzz.application.privacy;

import java.time.Instant;
import java.util.List;

/**
 * Moves what older master keys protect to the active one.
 *
 * @param values also gives each tenant a new key and moves its values to it; without, only tenants' keys are rewrapped
 * @param batch values moved in one transaction, 1 to 1000
 * @param keysBefore with values, a tenant's key made before then gets a successor even under the active master key; one made
 *     later is this rotation's own, so that a rotation that was stopped goes on instead of starting again
 */
public record RotateKeys(boolean values, int batch, Instant keysBefore) {
    public static final int BATCH = 200;
    private static final int MAX_BATCH = 1_000;

    /** Keys under the active master key stay, whatever their age. */
    public RotateKeys(boolean values, int batch) {
        this(values, batch, Instant.MIN);
    }

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
