package io.keybuzz.domain.automation.writing;

/** A writer could not write; an expected state, with a word for why. */
public final class WritingTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int tokens;

    /** One that has cost nothing. @param detail safe to store and show: nothing of the prompt, no credentials */
    public WritingTrouble(Kind kind, String detail) {
        this(kind, detail, 0);
    }

    /** @param tokens that were used in vain */
    public WritingTrouble(Kind kind, String detail, int tokens) {
        super(detail, null, false, false);
        this.kind = kind;
        this.tokens = tokens;
    }

    public int tokens() {
        return tokens;
    }

    /** Whether another try later can have another end. */
    public boolean isTransient() {
        return kind == Kind.DOWN || kind == Kind.SLOW || kind == Kind.THROTTLED;
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
