package io.keybuzz.domain.automation.writing;

/** A writer could not write; an expected state, with a word for why. */
public final class WritingTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** @param detail safe to store and show: nothing of the prompt, no credentials */
    public WritingTrouble(Kind kind, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Why nothing could be written. */
    public enum Kind {
        DOWN,
        SLOW,
        THROTTLED,
        REFUSED,
        TRUNCATED,
        GARBLED,
        UNSAFE,
        CREDENTIALS,
        BUDGET
    }
}
