package io.keybuzz.bootstrap.cli;

/** A command cannot do what it was asked; the message says what to do instead. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandFailed(String message) {
        super(message, null, false, false);
    }
}
