package io.keybuzz.application.tenancy.teams;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.tenancy.TeamId;

/** Asks who is in a team. */
public record ListMembers(TeamId team, PageRequest page) {}
