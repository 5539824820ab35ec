package io.keybuzz.application.outbox;

/** Thrown by a subscriber that could not do its work now but expects to later. */
public final class RetryLater extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param reason safe to store and show */
    public RetryLater(String reason) {
        super(reason, null, false, false);
    }
}
