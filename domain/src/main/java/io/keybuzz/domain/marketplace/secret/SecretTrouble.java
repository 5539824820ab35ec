package io.keybuzz.domain.marketplace.secret;

/** The secret store did not do what it was asked. Its message never holds a secret. */
public final class SecretTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** Sealed, stopped, overloaded: try again later. */
        UNAVAILABLE,
        /** We may not, even after logging in anew. */
        DENIED,
        /** Somebody else wrote meanwhile: read again. */
        CONFLICT
    }

    private final Reason reason;

    public SecretTrouble(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** Trouble. @param message without a secret in it */
    public static SecretTrouble of(Reason reason, String message) {
        return new SecretTrouble(reason, message);
    }

    public Reason reason() {
        return reason;
    }
}
