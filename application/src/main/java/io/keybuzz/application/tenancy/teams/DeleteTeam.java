package io.keybuzz.application.tenancy.teams;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.tenancy.TeamId;

/** A team that is no longer needed. */
public record DeleteTeam(TeamId team, ExpectedVersion expected) {
    /** Whatever its version. */
    public DeleteTeam(TeamId team) {
        this(team, ExpectedVersion.any());
    }
}
