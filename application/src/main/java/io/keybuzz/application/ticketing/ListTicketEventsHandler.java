package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.view.EventView;
import java.util.Optional;

final class ListTicketEventsHandler implements UseCase<ListTicketEvents, Page<EventView>> {
    private final TicketViews views;

    ListTicketEventsHandler(TicketViews views) {
        this.views = views;
    }

    @Override
    public Page<EventView> handle(CallContext call, ListTicketEvents query) {
        return views.events(query.ticket(), query.page()).orElseThrow(() -> TicketProblem.notFound(query.ticket()));
    }

    @Override
    public Optional<Seen> seen(ListTicketEvents query, Page<EventView> result) {
        return views.tenantOf(query.ticket())
                .map(tenant ->
                        new Seen(tenant, AuditNote.of("ticket", query.ticket().value(), "events")));
    }
}
