package io.keybuzz.domain.ticketing;

/** How a message came in (seed PH11-04A). */
public enum MessageSource {
    MARKETPLACE,
    KEYBUZZ_UI,
    API,
    AI,
    OTHER
}
