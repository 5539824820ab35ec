package io.keybuzz.application.ticketing.toolbox.macro;

import io.keybuzz.domain.ticketing.canned.MacroId;

/** Asks for one macro. */
public record GetMacro(MacroId macro) {}
