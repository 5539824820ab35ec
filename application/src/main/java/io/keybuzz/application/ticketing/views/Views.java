package io.keybuzz.application.ticketing.views;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.saved.SavedView;
import io.keybuzz.domain.ticketing.saved.ViewCount;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.List;

/**
 * Views of a tenant. Everybody sees and changes their own, sees those of their teams and of the tenant, and owners, admins and
 * managers change these. What one does not see is refused like what is not there, with {@code ticketing/view-not-found}.
 * Super admins, who are in no tenant, have none.
 */
public interface Views {
    /** By position. */
    Page<SavedView> list(CallContext call, ListViews query);

    SavedView get(CallContext call, GetView query);

    /** Refuses with {@code ticketing/invalid-view} or {@code -too-many-views}. */
    SavedView create(CallContext call, CreateView command);

    /** Refuses with {@code ticketing/invalid-view} or {@code request/stale-version}. */
    SavedView change(CallContext call, ChangeView command);

    SavedView delete(CallContext call, DeleteView command);

    /** The tickets of a view, as its filter finds them now and for the caller. */
    Page<TicketView> tickets(CallContext call, ListViewTickets query);

    /** Of every view that {@link #list} holds. */
    List<ViewCount> counts(CallContext call, CountViews query);

    static Views assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new ViewsService(runner, ports);
    }
}
