package io.keybuzz.application.shared.once;

/** Thrown by a store whose unit of work claims a key that is there already; nothing of that unit of work is stored. */
public final class KeyTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyTaken() {
        super("the key is taken", null, false, false);
    }
}
