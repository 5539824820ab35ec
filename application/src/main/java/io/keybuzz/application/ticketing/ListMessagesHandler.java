package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.view.MessageView;
import java.util.Optional;

final class ListMessagesHandler implements UseCase<ListMessages, Page<MessageView>> {
    private final TicketViews views;

    ListMessagesHandler(TicketViews views) {
        this.views = views;
    }

    @Override
    public Page<MessageView> handle(CallContext call, ListMessages query) {
        return views.messages(query.ticket(), query.page()).orElseThrow(() -> TicketProblem.notFound(query.ticket()));
    }

    @Override
    public Optional<Seen> seen(ListMessages query, Page<MessageView> result) {
        return views.tenantOf(query.ticket())
                .map(tenant ->
                        new Seen(tenant, AuditNote.of("ticket", query.ticket().value(), "messages")));
    }
}
