package io.keybuzz.domain.ticketing.presence;

/** What somebody does at a ticket. */
public enum Activity {
    VIEWING,
    TYPING
}
