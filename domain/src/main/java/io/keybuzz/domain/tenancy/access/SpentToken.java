package io.keybuzz.domain.tenancy.access;

import java.time.Duration;
import java.time.Instant;

/**
 * A refresh token that was used.
 *
 * @param salt what its successor was made with
 */
public record SpentToken(Instant at, OpaqueSecret salt) {
    /** Whether showing it again may be somebody who never got our answer. */
    public boolean mayBeALostAnswer(Instant now) {
        return Duration.between(at, now).compareTo(Session.GRACE) <= 0;
    }
}
