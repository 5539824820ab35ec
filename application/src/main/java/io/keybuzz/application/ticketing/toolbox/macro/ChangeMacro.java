package io.keybuzz.application.ticketing.toolbox.macro;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.canned.MacroId;
import java.util.Optional;

/**
 * Changes a macro; what is not mentioned stays.
 *
 * @param actions all of them
 */
public record ChangeMacro(
        MacroId macro,
        Optional<String> name,
        Edit<String> shortcut,
        Optional<ActionList> actions,
        ExpectedVersion expected) {}
