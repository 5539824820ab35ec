package io.keybuzz.bootstrap.cli;

/** A command cannot do what it was asked; the message says what to do instead. */
final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailed(String message) {
        super(message, null, false, false);
    }
}
