package io.keybuzz.application.ticketing.toolbox.macro;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.canned.MacroId;

/** Does a macro's steps with a ticket: all of them or none. */
public record ApplyMacro(TicketId ticket, MacroId macro, ExpectedVersion expected) {}
