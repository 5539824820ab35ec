package io.keybuzz.application.tenancy.teams;

import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TeamRole;

/** Somebody's place in a team. */
public record PutMember(TeamId team, UserId user, TeamRole role) {}
