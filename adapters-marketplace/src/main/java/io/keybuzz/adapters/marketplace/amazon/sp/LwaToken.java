package io.keybuzz.adapters.marketplace.amazon.sp;

import java.time.Duration;
import java.util.Optional;

/** What Login with Amazon gives. It does not print itself. */
record LwaToken(String access, Optional<String> refresh, Duration lifetime) {
    @Override
    public String toString() {
        return "LwaToken[" + lifetime + "]";
    }
}
