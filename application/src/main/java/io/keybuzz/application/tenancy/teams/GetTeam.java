package io.keybuzz.application.tenancy.teams;

import io.keybuzz.domain.tenancy.TeamId;

/** Asks for one team. */
public record GetTeam(TeamId team) {}
