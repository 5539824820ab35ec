package io.keybuzz.domain.ticketing;

/** Who may read a message: the buyer too, or only the tenant's own people. */
public enum Visibility {
    PUBLIC,
    INTERNAL
}
