package io.keybuzz.bootstrap.database;

/** The configured database cannot be used; the message says why and holds no password. */
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseRefused(String message) {
        super(message, null, false, false);
    }
}
