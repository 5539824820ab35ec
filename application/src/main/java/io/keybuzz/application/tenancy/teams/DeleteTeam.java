package io.keybuzz.application.tenancy.teams;

import io.keybuzz.domain.tenancy.TeamId;

/** A team that is no longer needed. */
public record DeleteTeam(TeamId team) {}
