package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketEvent;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketFilter;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class InMemoryTicketViews implements TicketViews {
    private final TicketRows rows;

    InMemoryTicketViews(TicketRows rows) {
        this.rows = rows;
    }

    @Override
    public Page<TicketView> list(TicketFilter filter, PageRequest page) {
        Session session = rows.database.session();
        Optional<UUID> owner = session.isPlatform()
                ? Optional.of(Timeline.EVERYBODY)
                : session.tenant().map(TenantId::value);
        return owner.map(one -> rows.lists.page(one, page, this::show, row -> wanted(filter, row)))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    @Override
    public Optional<TicketView> find(TicketId id) {
        return rows.find(id).map(TicketState::toView);
    }

    @Override
    public Optional<Page<MessageView>> messages(TicketId ticket, PageRequest page) {
        return rows.find(ticket)
                .map(state -> rows.conversations.page(ticket.value(), page, this::show, message -> true));
    }

    @Override
    public Optional<Page<EventView>> events(TicketId ticket, PageRequest page) {
        return rows.find(ticket)
                .map(state -> rows.histories.page(ticket.value(), page, TicketEvent::toView, event -> true));
    }

    @Override
    public Optional<TenantId> tenantOf(TicketId id) {
        return rows.find(id).map(TicketState::tenant);
    }

    private TicketView show(TicketId id) {
        return rows.tickets.find(id).map(TicketState::toView).orElseThrow();
    }

    private MessageView show(MessageId id) {
        return rows.messages.find(id).map(TicketMessage::toView).orElseThrow();
    }

    private static boolean wanted(TicketFilter filter, TicketView ticket) {
        return filter.status().map(ticket.status()::equals).orElse(true)
                && filter.priority().map(ticket.priority()::equals).orElse(true)
                && filter.channel().map(ticket.channel()::equals).orElse(true);
    }
}
