package io.keybuzz.application.tenancy.twofactor;

import java.time.Instant;
import java.util.Optional;

/** Asks how the caller's second factor stands. */
public record GetSecondFactor() {
    /**
     * How it stands.
     *
     * @param confirmedAt since when it is on; empty when it is off
     * @param begun whether a seed waits for its first code
     * @param recoveryCodesLeft of ten
     * @param required whether the account may not go without
     */
    public record Status(Optional<Instant> confirmedAt, boolean begun, int recoveryCodesLeft, boolean required) {}
}
