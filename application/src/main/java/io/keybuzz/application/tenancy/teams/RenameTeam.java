package io.keybuzz.application.tenancy.teams;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.tenancy.TeamId;
import java.util.Optional;

/** A team's new name; the old one stays if it is absent. */
public record RenameTeam(TeamId team, Optional<String> name, ExpectedVersion expected) {}
