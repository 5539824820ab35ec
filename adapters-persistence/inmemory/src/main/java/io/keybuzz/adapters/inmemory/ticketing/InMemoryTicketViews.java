package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.adapters.inmemory.ticketing.routing.InMemoryPresences;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketEvent;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.presence.TicketSight;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class InMemoryTicketViews implements TicketViews {
    private final TicketRows rows;
    private final InMemoryPresences presences;

    InMemoryTicketViews(TicketRows rows, InMemoryPresences presences) {
        this.rows = rows;
        this.presences = presences;
    }

    @Override
    public Page<TicketView> list(TicketQuery asked, PageRequest page) {
        TicketQuery query = asked.following(rows.survivor);
        return rows.owner()
                .map(owner -> query.sort().equals(TicketSort.newest())
                        ? rows.lists.page(owner, page, this::show, query::wants)
                        : sorted(owner, query, page))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    private Page<TicketView> sorted(UUID owner, TicketQuery query, PageRequest page) {
        Comparator<PageKey> order = query.sort().ascending() ? Timeline.BY_TIME : Timeline.BY_TIME.reversed();
        List<TicketView> found = rows.lists.all(owner).stream()
                .map(this::show)
                .filter(query::wants)
                .filter(ticket -> page.after()
                        .map(last -> order.compare(query.sort().placeOf(ticket), last) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(query.sort()::placeOf, order))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), query.sort()::placeOf);
    }

    @Override
    public Optional<TicketView> find(TicketId id) {
        return rows.find(id).map(TicketState::toView);
    }

    @Override
    public Optional<TicketSight> look(TicketId id, Instant now) {
        return find(id).map(ticket -> new TicketSight(ticket, presences.at(id, now)));
    }

    @Override
    public Optional<Page<MessageView>> messages(TicketId ticket, PageRequest page) {
        return rows.find(ticket)
                .map(state -> rows.conversations.page(ticket.value(), page, this::show, message -> true));
    }

    @Override
    public Optional<Page<EventView>> events(TicketId ticket, PageRequest page) {
        return rows.find(ticket)
                .map(state ->
                        rows.histories.page(rows.whole(ticket).value(), page, TicketEvent::toView, event -> true));
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
}
