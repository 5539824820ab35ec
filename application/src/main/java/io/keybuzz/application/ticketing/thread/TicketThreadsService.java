package io.keybuzz.application.ticketing.thread;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.thread.LinkView;
import io.keybuzz.domain.ticketing.view.TicketView;

final class TicketThreadsService implements TicketThreads {
    private final UseCaseRunner runner;
    private final TicketingPorts ports;

    TicketThreadsService(UseCaseRunner runner, TicketingPorts ports) {
        this.runner = runner;
        this.ports = ports;
    }

    @Override
    public TicketView merge(CallContext call, MergeTickets command) {
        return write(new MergeTicketsHandler(ports), call, command, command.target());
    }

    @Override
    public TicketView unmerge(CallContext call, UnmergeTicket command) {
        return write(new UnmergeTicketHandler(ports), call, command, command.ticket());
    }

    @Override
    public TicketView split(CallContext call, SplitTicket command) {
        return write(new SplitTicketHandler(ports), call, command, command.ticket());
    }

    @Override
    public LinkView link(CallContext call, LinkTickets command) {
        return write(new LinkHandlers.LinkTicketsHandler(ports), call, command, command.ticket());
    }

    @Override
    public Page<LinkView> links(CallContext call, ListTicketLinks query) {
        return runner.read(new LinkHandlers.ListTicketLinksHandler(ports.stores()), call, query);
    }

    @Override
    public void unlink(CallContext call, RemoveTicketLink command) {
        write(new LinkHandlers.RemoveTicketLinkHandler(ports), call, command, command.ticket());
    }

    private <C extends Record, R> R write(Change<C, R> change, CallContext call, C command, TicketId ticket) {
        return runner.write(change, call, command, caller -> scopeOf(caller, ticket));
    }

    /** A super admin works inside the tenant whose ticket it is; that costs one more round trip. */
    private TenantScope scopeOf(CallContext call, TicketId ticket) {
        if (call.scope() instanceof TenantScope.One own) {
            return own;
        }
        return runner.lookUp(call.scope(), () -> ports.stores().views().tenantOf(ticket))
                .map(TenantScope.One::new)
                .orElseThrow(() -> TicketProblem.notFound(ticket));
    }
}
