package io.keybuzz.application.ticketing.toolbox.macro;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.toolbox.ActionDesk;
import io.keybuzz.application.ticketing.toolbox.Agent;
import io.keybuzz.application.ticketing.toolbox.Sharing;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.canned.Label;
import io.keybuzz.domain.ticketing.canned.Macro;
import io.keybuzz.domain.ticketing.canned.MacroId;
import java.util.ArrayList;
import java.util.List;

/** What is done with macros, apart from using them. */
final class MacroChanges {
    private MacroChanges() {}

    /** What steps name has to be there, and their templates have to be ones that this person sees. */
    private static void requireGood(ActionList actions, CallContext call, Sharing sharing, ActionDesk desk) {
        actions.requireForMacro();
        actions.templates().forEach(template -> sharing.template(call, template));
        desk.prepare(actions, Agent.of(call));
    }

    static final class CreateMacroHandler implements Change<CreateMacro, Macro> {
        private final TicketingPorts ports;
        private final ActionDesk desk;

        CreateMacroHandler(TicketingPorts ports, ActionDesk desk) {
            this.ports = ports;
            this.desk = desk;
        }

        @Override
        public Macro handle(CallContext call, CreateMacro command) {
            Sharing sharing = new Sharing(ports);
            Macro macro = Macro.of(
                    ports.ids().next(MacroId::new),
                    call.requireTenant(),
                    sharing.audience(call, command.visibility(), command.team()),
                    command.label(),
                    command.actions(),
                    call.now());
            requireGood(command.actions(), call, sharing, desk);
            ports.stores().toolbox().macros().add(macro);
            return macro.stored();
        }

        @Override
        public AuditNote note(CreateMacro command, Macro result) {
            return AuditNote.of("macro", result.id().value());
        }
    }

    static final class ChangeMacroHandler implements Change<ChangeMacro, Macro> {
        private final TicketingPorts ports;
        private final ActionDesk desk;

        ChangeMacroHandler(TicketingPorts ports, ActionDesk desk) {
            this.ports = ports;
            this.desk = desk;
        }

        @Override
        public Macro handle(CallContext call, ChangeMacro command) {
            Sharing sharing = new Sharing(ports);
            Macro macro = sharing.macro(call, command.macro());
            sharing.requireMay(call, macro.audience().kind());
            command.expected().require(macro.version());
            command.actions().ifPresent(actions -> requireGood(actions, call, sharing, desk));
            Label label = new Label(
                    command.name().orElse(macro.label().name()),
                    command.shortcut().wanted()
                            ? command.shortcut().value()
                            : macro.label().shortcut());
            Macro changed = macro.changed(label, command.actions().orElse(macro.actions()), call.now());
            return changed.equals(macro)
                    ? macro
                    : ports.stores().toolbox().macros().save(changed);
        }

        @Override
        public AuditNote note(ChangeMacro command, Macro result) {
            List<String> fields = new ArrayList<>();
            command.name().ifPresent(it -> fields.add("name"));
            if (command.shortcut().wanted()) {
                fields.add("shortcut");
            }
            command.actions().ifPresent(it -> fields.add("actions"));
            return new AuditNote("macro", command.macro().value(), fields);
        }
    }

    static final class DeleteMacroHandler implements Change<DeleteMacro, Macro> {
        private final TicketingPorts ports;

        DeleteMacroHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public Macro handle(CallContext call, DeleteMacro command) {
            Sharing sharing = new Sharing(ports);
            Macro macro = sharing.macro(call, command.macro());
            sharing.requireMay(call, macro.audience().kind());
            command.expected().require(macro.version());
            ports.stores().toolbox().macros().remove(macro);
            return macro;
        }

        @Override
        public AuditNote note(DeleteMacro command, Macro result) {
            return AuditNote.of("macro", command.macro().value());
        }
    }
}
