package io.keybuzz.application.ticketing.toolbox.macro;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.toolbox.ActionDesk;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.canned.Macro;
import io.keybuzz.domain.ticketing.view.TicketView;

/** Macros of a tenant, seen and changed like {@link io.keybuzz.application.ticketing.toolbox.template.TemplateBook templates}. */
public interface MacroBook {
    /** Newest first. */
    Page<Macro> list(CallContext call, ListMacros query);

    Macro get(CallContext call, GetMacro query);

    /**
     * Refuses with {@code ticketing/shortcut-taken}, {@code -invalid-visibility}, {@code -invalid-actions}, {@code
     * -invalid-assignment}, or {@code -template-not-found} for a template one does not see.
     */
    Macro create(CallContext call, CreateMacro command);

    /** Refuses like {@link #create}, and with {@code request/stale-version}. */
    Macro change(CallContext call, ChangeMacro command);

    Macro delete(CallContext call, DeleteMacro command);

    /**
     * Refuses as each of the steps would: with {@code ticketing/illegal-move}, {@code -invalid-body} and the like, and then none of
     * them was done. Also with {@code ticketing/template-not-found} and {@code -invalid-assignment} for what the macro names and is
     * no longer there.
     */
    TicketView apply(CallContext call, ApplyMacro command);

    static MacroBook assemble(UseCaseRunner runner, TicketingPorts ports, ActionDesk desk) {
        return new MacroBookService(runner, ports, desk);
    }
}
