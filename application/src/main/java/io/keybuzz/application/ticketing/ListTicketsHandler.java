package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.view.TicketView;

final class ListTicketsHandler implements UseCase<ListTickets, Page<TicketView>> {
    private final TicketViews views;

    ListTicketsHandler(TicketViews views) {
        this.views = views;
    }

    @Override
    public Page<TicketView> handle(CallContext call, ListTickets query) {
        return views.list(
                TicketQuery.of(
                        query.filter(), query.sort(), call.caller().user().value(), call.now()),
                query.page());
    }
}
