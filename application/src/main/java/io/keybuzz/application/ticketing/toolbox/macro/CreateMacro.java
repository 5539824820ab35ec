package io.keybuzz.application.ticketing.toolbox.macro;

import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.canned.Label;
import io.keybuzz.domain.ticketing.saved.Audience;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps steps.
 *
 * @param team whom a team's macro is for
 */
public record CreateMacro(Label label, Audience.Kind visibility, Optional<UUID> team, ActionList actions) {}
