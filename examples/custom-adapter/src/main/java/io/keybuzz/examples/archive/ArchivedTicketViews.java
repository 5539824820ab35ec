package io.keybuzz.examples.archive;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketEvent;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the archive for display; sorts what it finds, which is good enough for a few thousand tickets. */
final class ArchivedTicketViews implements TicketViews {
    /** By time, then by id as its text sorts, which is how a store compares the bytes. */
    private static final Comparator<PageKey> OLDEST_FIRST =
            Comparator.comparing(PageKey::at).thenComparing(key -> key.id().toString());

    private final Archive archive;

    ArchivedTicketViews(Archive archive) {
        this.archive = archive;
    }

    @Override
    public Page<TicketView> list(TicketQuery query, PageRequest page) {
        Stream<TicketView> tickets = archive.draft().all().stream()
                .map(ticket -> ticket.latest().toView())
                .filter(query::wants);
        Comparator<PageKey> order = query.sort().ascending() ? OLDEST_FIRST : OLDEST_FIRST.reversed();
        return page(tickets, page, order, query.sort()::placeOf);
    }

    @Override
    public Optional<TicketView> find(TicketId id) {
        return archive.draft().find(id).map(ticket -> ticket.latest().toView());
    }

    @Override
    public Optional<Page<MessageView>> messages(TicketId id, PageRequest page) {
        return archive.draft()
                .find(id)
                .map(ticket -> page(
                        ticket.messages().stream().map(TicketMessage::toView),
                        page,
                        OLDEST_FIRST,
                        row -> new PageKey(row.createdAt(), row.id())));
    }

    @Override
    public Optional<Page<EventView>> events(TicketId id, PageRequest page) {
        return archive.draft()
                .find(id)
                .map(ticket -> page(
                        ticket.history().stream().map(TicketEvent::toView),
                        page,
                        OLDEST_FIRST,
                        row -> new PageKey(row.createdAt(), row.id())));
    }

    @Override
    public Optional<TenantId> tenantOf(TicketId id) {
        return archive.draft().find(id).map(ticket -> ticket.latest().tenant());
    }

    private static <T> Page<T> page(
            Stream<T> rows, PageRequest request, Comparator<PageKey> order, Function<T, PageKey> keyOf) {
        List<T> found = rows.filter(row -> request.after()
                        .map(last -> order.compare(keyOf.apply(row), last) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(keyOf, order))
                .limit(request.limit() + 1L)
                .toList();
        return Page.of(found, request.limit(), keyOf);
    }
}
