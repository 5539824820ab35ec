package io.keybuzz.application.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a rotation has done and what it could not do. */
final class Tally {
    private static final int SHOWN = 20;

    private final Predicate<RotateKeys.Progress> listener;
    private final Trouble keys = new Trouble();
    private Trouble values = new Trouble();
    private boolean goingOn = true;
    private RotateKeys.Progress done = new RotateKeys.Progress(0, 0, 0);

    Tally(Predicate<RotateKeys.Progress> listener) {
        this.listener = listener;
    }

    void add(long tenants, long keysRewrapped, long valuesMoved) {
        done = done.plus(tenants, keysRewrapped, valuesMoved);
        if (keysRewrapped + valuesMoved > 0) {
            goingOn &= listener.test(done);
        }
    }

    void lostKey(String why) {
        keys.add(why);
    }

    void lostValue(String why) {
        values.add(why);
    }

    /** Values are gone through once more: those that are lost will be met again. */
    void newPass() {
        values = new Trouble();
    }

    /** Whether nobody asked to stop. */
    boolean goesOn() {
        return goingOn;
    }

    long moved() {
        return done.valuesMoved();
    }

    RotateKeys.Outcome outcome(KeyInventory left) {
        List<String> shown = new ArrayList<>(keys.shown);
        shown.addAll(values.shown);
        return new RotateKeys.Outcome(done, left, shown, keys.count + values.count);
    }

    private static final class Trouble {
        private final List<String> shown = new ArrayList<>();
        private long count;

        void add(String why) {
            count++;
            if (shown.size() < SHOWN) {
                shown.add(why);
            }
        }
    }
}
