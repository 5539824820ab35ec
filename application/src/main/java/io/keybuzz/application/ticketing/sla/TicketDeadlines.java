package io.keybuzz.application.ticketing.sla;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;

/** What a ticket's clocks say. */
public final class TicketDeadlines {
    private final UseCaseRunner runner;
    private final GetTicketSlaHandler get;

    private TicketDeadlines(UseCaseRunner runner, SlaStores stores) {
        this.runner = runner;
        this.get = new GetTicketSlaHandler(stores.alarms());
    }

    public static TicketDeadlines assemble(UseCaseRunner runner, SlaStores stores) {
        return new TicketDeadlines(runner, stores);
    }

    /** Each clock of a ticket, step by step. Refuses with {@code ticketing/ticket-not-found}. */
    public TicketSla of(CallContext call, GetTicketSla query) {
        return runner.read(get, call, query);
    }
}
