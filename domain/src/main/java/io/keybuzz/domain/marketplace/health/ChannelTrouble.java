package io.keybuzz.domain.marketplace.health;

import java.time.Duration;
import java.util.Optional;

/**
 * A channel did not do what it was asked. Thrown by sources, probes and order contexts, which have nothing to give then;
 * senders say it as an outcome. Neither code nor message carries what the channel or a buyer wrote.
 */
public final class ChannelTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is decides what follows. */
    public enum Kind {
        /** No connection came about: the request certainly did not get there. */
        UNREACHABLE,
        /** The line broke or the time ran out after the request began: it may have got there. */
        INTERRUPTED,
        /** The channel says that it fails (5xx); it may have done what it was asked. */
        UNAVAILABLE,
        /** Asked too often; nothing was done. Not a failure of the connection. */
        THROTTLED,
        /** The connection's credentials are refused. Twice, ten minutes apart, means that a person must act. */
        CREDENTIALS_REFUSED,
        /** The seller took the access back: a person must act, at once. */
        ACCESS_WITHDRAWN,
        /** Our own application is refused: everybody's trouble, and no seller's fault. */
        APPLICATION_REFUSED,
        /** This account may not do that (a role is missing); trying again does not help. */
        NOT_ALLOWED,
        /** The answer cannot be read: HTML, cut off, an error in an answer that says it is well. */
        BROKEN_ANSWER
    }

    private final Kind kind;
    private final String code;
    private final transient Optional<Duration> retryAfter;

    private ChannelTrouble(Kind kind, String code, String message, Optional<Duration> retryAfter) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /**
     * Trouble.
     *
     * @param code short and stable, in small letters with hyphens, such as {@code token-refused}
     * @param message for the seller: safe to show, with what to do if there is something
     */
    public static ChannelTrouble of(Kind kind, String code, String message) {
        return new ChannelTrouble(kind, code, message, Optional.empty());
    }

    /** Asked too often. @param retryAfter what the channel asks to wait, if it says so */
    public static ChannelTrouble throttled(String code, String message, Optional<Duration> retryAfter) {
        return new ChannelTrouble(Kind.THROTTLED, code, message, retryAfter);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** The least time to wait before asking again. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Safe to show. */
    public String safeMessage() {
        return String.valueOf(getMessage());
    }
}
