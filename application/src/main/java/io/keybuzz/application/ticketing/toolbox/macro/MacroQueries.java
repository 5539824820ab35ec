package io.keybuzz.application.ticketing.toolbox.macro;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.toolbox.Sharing;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.canned.Macro;

/** What is asked about macros. */
final class MacroQueries {
    private MacroQueries() {}

    static final class ListMacrosHandler implements UseCase<ListMacros, Page<Macro>> {
        private final TicketingPorts ports;

        ListMacrosHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public Page<Macro> handle(CallContext call, ListMacros query) {
            return ports.stores().toolbox().macros().visible(new Sharing(ports).viewer(call), query.page());
        }
    }

    static final class GetMacroHandler implements UseCase<GetMacro, Macro> {
        private final TicketingPorts ports;

        GetMacroHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public Macro handle(CallContext call, GetMacro query) {
            return new Sharing(ports).macro(call, query.macro());
        }
    }
}
