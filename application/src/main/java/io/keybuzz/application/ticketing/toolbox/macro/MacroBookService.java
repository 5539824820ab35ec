package io.keybuzz.application.ticketing.toolbox.macro;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.toolbox.ActionDesk;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.canned.Macro;
import io.keybuzz.domain.ticketing.view.TicketView;

final class MacroBookService implements MacroBook {
    private final UseCaseRunner runner;
    private final TicketingPorts ports;
    private final ActionDesk desk;

    MacroBookService(UseCaseRunner runner, TicketingPorts ports, ActionDesk desk) {
        this.runner = runner;
        this.ports = ports;
        this.desk = desk;
    }

    @Override
    public Page<Macro> list(CallContext call, ListMacros query) {
        return runner.read(new MacroQueries.ListMacrosHandler(ports), call, query);
    }

    @Override
    public Macro get(CallContext call, GetMacro query) {
        return runner.read(new MacroQueries.GetMacroHandler(ports), call, query);
    }

    @Override
    public Macro create(CallContext call, CreateMacro command) {
        return runner.write(new MacroChanges.CreateMacroHandler(ports, desk), call, command, CallContext::scope);
    }

    @Override
    public Macro change(CallContext call, ChangeMacro command) {
        return runner.write(new MacroChanges.ChangeMacroHandler(ports, desk), call, command, CallContext::scope);
    }

    @Override
    public Macro delete(CallContext call, DeleteMacro command) {
        return runner.write(new MacroChanges.DeleteMacroHandler(ports), call, command, CallContext::scope);
    }

    @Override
    public TicketView apply(CallContext call, ApplyMacro command) {
        return runner.write(new ApplyMacroHandler(ports, desk), call, command, CallContext::scope);
    }
}
