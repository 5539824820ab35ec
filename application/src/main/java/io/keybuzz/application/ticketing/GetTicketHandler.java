package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.view.TicketView;

final class GetTicketHandler implements UseCase<GetTicket, TicketView> {
    private final TicketViews views;

    GetTicketHandler(TicketViews views) {
        this.views = views;
    }

    @Override
    public TicketView handle(CallContext call, GetTicket query) {
        return views.find(query.ticket()).orElseThrow(() -> TicketProblem.notFound(query.ticket()));
    }
}
