package io.keybuzz.application.ticketing.routing;

import java.util.UUID;

/** Asks how a team is given tickets. */
public record GetTeamRouting(UUID team) {}
