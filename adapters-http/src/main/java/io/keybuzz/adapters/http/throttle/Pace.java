package io.keybuzz.adapters.http.throttle;

import java.util.Locale;

/** What class of limits a route falls into. */
public enum Pace {
    /** Health, metrics and documents: never limited, or a stressed server would look dead. */
    FREE,
    /** Logging in and what stands beside it, by address block. */
    LOGIN,
    /** Anything else for callers without a token, by address block. */
    OPEN,
    /** Mail handed in by a relay, by address block. */
    INBOUND,
    /** Reading, by person or API key. */
    READ,
    /** Changing something, by person or API key. */
    WRITE;

    /** The name in {@code RateLimit-Policy} and in the configuration. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
