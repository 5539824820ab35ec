package io.keybuzz.domain.automation.port;

import java.util.UUID;

/** The teams of the current tenant that rules can hand tickets to. */
public interface EscalationTeams {
    boolean isTeam(UUID team);
}
