package io.keybuzz.application.tenancy.teams;

import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TeamId;

/** Somebody who leaves a team. */
public record RemoveMember(TeamId team, UserId user) {}
