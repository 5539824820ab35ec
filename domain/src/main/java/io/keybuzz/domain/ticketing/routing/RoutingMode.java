package io.keybuzz.domain.ticketing.routing;

/** Who in a team gets a ticket that a rule sends there. */
public enum RoutingMode {
    /** Nobody: it waits in the team until somebody takes it. */
    NONE,
    /** Everybody in turn. */
    ROUND_ROBIN,
    /** Whoever has the fewest open tickets; among equals everybody in turn. */
    LEAST_LOADED
}
