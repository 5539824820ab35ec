package io.keybuzz.domain.ticketing.routing;

/** Whether somebody is given tickets; who is away keeps those they have. */
public enum Availability {
    AVAILABLE,
    AWAY
}
