package io.keybuzz.application.ticketing.drafts;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.draft.Draft;
import io.keybuzz.domain.ticketing.view.MessageView;

final class DraftingService implements Drafting {
    private final UseCaseRunner runner;
    private final TicketingPorts ports;

    DraftingService(UseCaseRunner runner, TicketingPorts ports) {
        this.runner = runner;
        this.ports = ports;
    }

    @Override
    public Draft get(CallContext call, GetDraft query) {
        return runner.readIn(
                new DraftHandlers.GetDraftHandler(ports), call, query, caller -> scopeOf(caller, query.ticket()));
    }

    @Override
    public Draft save(CallContext call, SaveDraft command) {
        return runner.write(
                new DraftHandlers.SaveDraftHandler(ports), call, command, caller -> scopeOf(caller, command.ticket()));
    }

    @Override
    public void drop(CallContext call, DropDraft command) {
        runner.write(
                new DraftHandlers.DropDraftHandler(ports), call, command, caller -> scopeOf(caller, command.ticket()));
    }

    @Override
    public MessageView undo(CallContext call, UndoReply command) {
        return runner.write(new UndoReplyHandler(ports), call, command, caller -> scopeOf(caller, command.ticket()));
    }

    /** A super admin works inside the tenant whose ticket it is; that costs one more round trip. */
    private TenantScope.One scopeOf(CallContext call, TicketId ticket) {
        if (call.scope() instanceof TenantScope.One own) {
            return own;
        }
        return runner.lookUp(call.scope(), () -> ports.stores().views().tenantOf(ticket))
                .map(TenantScope.One::new)
                .orElseThrow(() -> TicketProblem.notFound(ticket));
    }
}
