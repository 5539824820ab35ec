package io.keybuzz.application.outbox;

import java.time.Duration;
import java.util.Optional;

/** Thrown by a subscriber that could not do its work now but expects to later. */
public final class RetryLater extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> within;

    /** @param reason safe to store and show */
    public RetryLater(String reason) {
        this(reason, Optional.empty());
    }

    private RetryLater(String reason, Optional<Duration> within) {
        super(reason, null, false, false);
        this.within = within;
    }

    /** One that does not want to wait for longer than this, however often it was tried. */
    public static RetryLater within(Duration longest, String reason) {
        return new RetryLater(reason, Optional.of(longest));
    }

    /** The pause before the next try. @param usual as it grows from try to try */
    Duration pause(Duration usual) {
        return within.filter(longest -> longest.compareTo(usual) < 0).orElse(usual);
    }
}
