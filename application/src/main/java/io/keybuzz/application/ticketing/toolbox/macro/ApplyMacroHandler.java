package io.keybuzz.application.ticketing.toolbox.macro;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.toolbox.ActionDesk;
import io.keybuzz.application.ticketing.toolbox.Agent;
import io.keybuzz.application.ticketing.toolbox.Sharing;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.canned.Macro;
import io.keybuzz.domain.ticketing.view.TicketView;

final class ApplyMacroHandler implements Change<ApplyMacro, TicketView> {
    private final TicketingPorts ports;
    private final ActionDesk desk;

    ApplyMacroHandler(TicketingPorts ports, ActionDesk desk) {
        this.ports = ports;
        this.desk = desk;
    }

    @Override
    public TicketView handle(CallContext call, ApplyMacro command) {
        Macro macro = new Sharing(ports).macro(call, command.macro());
        ActionDesk.Prepared prepared = desk.prepare(macro.actions(), Agent.of(call));
        Ticket ticket = ports.stores().tickets().require(command.ticket());
        command.expected().require(ticket.state().version());
        desk.apply(prepared, ticket, call.now());
        ports.stores().toolbox().macros().countUse(macro, call.now());
        return ticket.state().toView();
    }

    @Override
    public AuditNote note(ApplyMacro command, TicketView result) {
        return AuditNote.of("ticket", command.ticket().value(), "macro");
    }
}
