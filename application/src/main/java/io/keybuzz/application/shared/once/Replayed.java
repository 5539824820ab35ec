package io.keybuzz.application.shared.once;

/** Thrown instead of a result when the call was answered before: whoever rendered that answer gives it again. */
public final class Replayed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StoredAnswer answer;

    public Replayed(StoredAnswer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    public StoredAnswer answer() {
        return answer;
    }
}
