package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.search.FoundTicket;
import io.keybuzz.domain.ticketing.search.TicketSearch;
import io.keybuzz.domain.ticketing.search.port.SearchIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Reads every ticket of the tenant, and every message. */
final class InMemorySearchIndex implements SearchIndex {
    private final TicketRows rows;

    InMemorySearchIndex(TicketRows rows) {
        this.rows = rows;
    }

    @Override
    public Page<FoundTicket> search(TicketSearch asked, PageRequest page) {
        TicketSearch search = asked.following(rows.survivor);
        TenantId tenant = rows.database.session().requireTenant();
        Comparator<PageKey> order = search.ascending() ? Timeline.BY_TIME : Timeline.BY_TIME.reversed();
        List<FoundTicket> found = rows.lists.all(tenant.value()).stream()
                .flatMap(id -> rows.tickets.find(id).stream())
                .map(TicketState::toView)
                .flatMap(ticket -> search.find(ticket, bodies(new TicketId(ticket.id()))).stream())
                .filter(one -> page.after()
                        .map(last -> order.compare(search.placeOf(one), last) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(search::placeOf, order))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), search::placeOf);
    }

    private List<String> bodies(TicketId ticket) {
        List<String> bodies = new ArrayList<>(rows.conversations.all(ticket.value()).stream()
                .flatMap(id -> rows.messages.find(id).stream())
                .map(TicketMessage::body)
                .map(MessageBody::text)
                .toList());
        Collections.reverse(bodies);
        return bodies;
    }
}
