package io.keybuzz.adapters.http.ticketing.toolbox;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.ticketing.toolbox.macro.ChangeMacro;
import io.keybuzz.application.ticketing.toolbox.macro.CreateMacro;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.canned.Label;
import io.keybuzz.domain.ticketing.canned.Macro;
import io.keybuzz.domain.ticketing.canned.MacroId;
import io.keybuzz.domain.ticketing.saved.Audience;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Macros as the API reads and shows them. */
final class MacroJson {
    private static final SerializedString TIMES_USED = new SerializedString("timesUsed");
    private static final SerializedString LAST_USED_AT = new SerializedString("lastUsedAt");

    private MacroJson() {}

    /** Reads all of the body; an unknown field is refused. */
    static CreateMacro readNew(Fields body) {
        String name = body.text("name", Label.MAX_NAME);
        Optional<String> shortcut = body.optionalText("shortcut", Label.MAX_SHORTCUT);
        Audience.Kind visibility = body.word("visibility", SharedJson.VISIBILITIES, Audience.Kind.USER);
        Optional<UUID> team = body.optionalId("teamId");
        Optional<ActionList> actions = ActionBodies.read(body, "actions");
        body.done();
        return new CreateMacro(
                new Label(name, shortcut),
                visibility,
                team,
                actions.orElseThrow(() -> TicketProblem.INVALID_ACTIONS.refuse("There is nothing to do")));
    }

    /** Reads all of the body; an unknown field is refused. */
    static ChangeMacro readChange(Fields body, MacroId macro, ExpectedVersion expected) {
        Optional<String> name = body.changedText("name", Label.MAX_NAME);
        Edit<String> shortcut = body.editedText("shortcut", Label.MAX_SHORTCUT);
        Optional<ActionList> actions = ActionBodies.read(body, "actions");
        body.done();
        return new ChangeMacro(macro, name, shortcut, actions, expected);
    }

    static void macro(JsonOut out, Macro macro) throws IOException {
        out.open();
        out.id(SharedJson.ID, macro.id().value());
        SharedJson.label(out, macro.label(), macro.audience());
        ActionJson.actions(out, macro.actions());
        out.number(TIMES_USED, macro.usage().times());
        out.instant(LAST_USED_AT, macro.usage().last().orElse(null));
        SharedJson.versions(out, macro.createdAt(), macro.updatedAt(), macro.version());
        out.close();
    }
}
