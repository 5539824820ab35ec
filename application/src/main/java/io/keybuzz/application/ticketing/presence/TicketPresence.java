package io.keybuzz.application.ticketing.presence;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.TicketingStores;
import io.keybuzz.domain.ticketing.presence.Presence;

/**
 * Who is at which ticket, so that two do not answer the same buyer. The others are shown with the ticket. For people of the tenant,
 * not for API keys.
 */
public final class TicketPresence {
    private final UseCaseRunner runner;
    private final TicketingStores stores;

    private TicketPresence(UseCaseRunner runner, TicketingStores stores) {
        this.runner = runner;
        this.stores = stores;
    }

    public static TicketPresence assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new TicketPresence(runner, ports.stores());
    }

    /** Refuses with {@code ticketing/ticket-not-found}. */
    public Presence show(CallContext call, ShowPresence command) {
        return runner.write(new PresenceHandlers.ShowPresenceHandler(stores), call, command, CallContext::scope);
    }

    /** Refuses with {@code ticketing/ticket-not-found}. */
    public void leave(CallContext call, LeaveTicket command) {
        runner.write(new PresenceHandlers.LeaveTicketHandler(stores), call, command, CallContext::scope);
    }
}
