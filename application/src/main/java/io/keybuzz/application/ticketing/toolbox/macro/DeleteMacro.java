package io.keybuzz.application.ticketing.toolbox.macro;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.ticketing.canned.MacroId;

/** Takes a macro away. */
public record DeleteMacro(MacroId macro, ExpectedVersion expected) {}
