package io.keybuzz.application.ticketing.views;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.saved.SavedView;
import io.keybuzz.domain.ticketing.saved.ViewCount;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.List;

final class ViewsService implements Views {
    private final UseCaseRunner runner;
    private final TicketingPorts ports;

    ViewsService(UseCaseRunner runner, TicketingPorts ports) {
        this.runner = runner;
        this.ports = ports;
    }

    @Override
    public Page<SavedView> list(CallContext call, ListViews query) {
        return runner.read(new ViewQueries.ListViewsHandler(ports), call, query);
    }

    @Override
    public SavedView get(CallContext call, GetView query) {
        return runner.read(new ViewQueries.GetViewHandler(ports), call, query);
    }

    @Override
    public SavedView create(CallContext call, CreateView command) {
        return runner.write(new ViewChanges.CreateViewHandler(ports), call, command, CallContext::scope);
    }

    @Override
    public SavedView change(CallContext call, ChangeView command) {
        return runner.write(new ViewChanges.ChangeViewHandler(ports), call, command, CallContext::scope);
    }

    @Override
    public SavedView delete(CallContext call, DeleteView command) {
        return runner.write(new ViewChanges.DeleteViewHandler(ports), call, command, CallContext::scope);
    }

    @Override
    public Page<TicketView> tickets(CallContext call, ListViewTickets query) {
        return runner.read(new ViewQueries.ListViewTicketsHandler(ports), call, query);
    }

    @Override
    public List<ViewCount> counts(CallContext call, CountViews query) {
        return runner.read(new ViewQueries.CountViewsHandler(ports), call, query);
    }
}
