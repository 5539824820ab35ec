package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.view.MessageView;
import java.util.List;
import java.util.Optional;

final class ListMessagesHandler implements UseCase<ListMessages, Page<MessageView>> {
    private final TicketViews views;

    ListMessagesHandler(TicketViews views) {
        this.views = views;
    }

    @Override
    public Page<MessageView> handle(CallContext call, ListMessages query) {
        return handle(query);
    }

    private Page<MessageView> handle(ListMessages query) {
        Page<MessageView> messages =
                views.messages(query.ticket(), query.page()).orElseThrow(() -> TicketProblem.notFound(query.ticket()));
        return messages.items().isEmpty() ? ofTheWhole(query) : messages;
    }

    /** A part of another ticket has no messages of its own; its id leads to those of the whole. */
    private Page<MessageView> ofTheWhole(ListMessages query) {
        return views.find(query.ticket())
                .flatMap(part -> Optional.ofNullable(part.mergedInto()))
                .map(whole -> handle(new ListMessages(new TicketId(whole), query.page())))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    @Override
    public Optional<Seen> seen(ListMessages query, Page<MessageView> result) {
        return views.tenantOf(query.ticket())
                .map(tenant ->
                        new Seen(tenant, AuditNote.of("ticket", query.ticket().value(), "messages")));
    }
}
