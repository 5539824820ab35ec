package io.keybuzz.application.ticketing.thread;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.view.TicketView;

final class MergeTicketsHandler implements Change<MergeTickets, TicketView> {
    private final Merging merging;

    MergeTicketsHandler(TicketingPorts ports) {
        this.merging = new Merging(ports);
    }

    @Override
    public TicketView handle(CallContext call, MergeTickets command) {
        return merging.merge(command, author(call), call.now()).state().toView();
    }

    static Author author(CallContext call) {
        return Author.agent(call.caller().user().toString(), call.caller().name());
    }

    @Override
    public AuditNote note(MergeTickets command, TicketView result) {
        return AuditNote.of("ticket", result.id(), "sources");
    }
}
