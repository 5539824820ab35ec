package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.ticketing.thread.OpenedTicket;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.presence.TicketSight;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;

final class TicketingService implements Ticketing {
    private final UseCaseRunner runner;
    private final TicketingStores stores;
    private final ListTicketsHandler list;
    private final GetTicketHandler get;
    private final ListMessagesHandler messages;
    private final ListTicketEventsHandler events;
    private final OpenTicketHandler open;
    private final ReplyToTicketHandler reply;
    private final ChangeTicketHandler change;
    private final Desk desk;

    TicketingService(UseCaseRunner runner, TicketingPorts ports) {
        this.runner = runner;
        this.stores = ports.stores();
        this.list = new ListTicketsHandler(stores.views());
        this.get = new GetTicketHandler(stores.views());
        this.messages = new ListMessagesHandler(stores.views());
        this.events = new ListTicketEventsHandler(stores.views());
        this.open = new OpenTicketHandler(ports);
        this.reply = new ReplyToTicketHandler(ports);
        this.change = new ChangeTicketHandler(ports);
        this.desk = Desk.assemble(runner, ports);
    }

    @Override
    public Page<TicketView> list(CallContext call, ListTickets query) {
        return runner.read(list, call, query);
    }

    @Override
    public TicketView get(CallContext call, GetTicket query) {
        return runner.read(get, call, query).ticket();
    }

    @Override
    public TicketSight look(CallContext call, GetTicket query) {
        return runner.read(get, call, query);
    }

    @Override
    public Page<MessageView> messages(CallContext call, ListMessages query) {
        return runner.read(messages, call, query);
    }

    @Override
    public Page<EventView> events(CallContext call, ListTicketEvents query) {
        return runner.read(events, call, query);
    }

    @Override
    public TicketView open(CallContext call, OpenTicket command) {
        return register(call, command).ticket();
    }

    @Override
    public OpenedTicket register(CallContext call, OpenTicket command) {
        return runner.write(open, call, command, CallContext::scope);
    }

    @Override
    public MessageView reply(CallContext call, ReplyToTicket command) {
        return runner.write(reply, call, command, caller -> scopeOf(caller, command.ticket()));
    }

    @Override
    public TicketView change(CallContext call, ChangeTicket command) {
        return runner.write(change, call, command, caller -> scopeOf(caller, command.ticket()))
                .view();
    }

    @Override
    public Desk desk() {
        return desk;
    }

    /** A super admin works inside the tenant whose ticket it is; that costs one more round trip. */
    private TenantScope scopeOf(CallContext call, TicketId ticket) {
        if (call.scope() instanceof TenantScope.One own) {
            return own;
        }
        return runner.lookUp(call.scope(), () -> stores.views().tenantOf(ticket))
                .map(TenantScope.One::new)
                .orElseThrow(() -> TicketProblem.notFound(ticket));
    }
}
