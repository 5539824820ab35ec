package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.thread.LinkId;
import io.keybuzz.domain.ticketing.thread.LinkKind;
import io.keybuzz.domain.ticketing.thread.LinkView;
import io.keybuzz.domain.ticketing.thread.TicketLink;
import io.keybuzz.domain.ticketing.thread.port.TicketLinks;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class InMemoryTicketLinks implements TicketLinks {
    private final TicketRows rows;
    private final Table<LinkId, TicketLink> links;
    private final Table<Pair, LinkId> pairs;
    private final Timeline<TicketLink> lists;

    InMemoryTicketLinks(TicketRows rows) {
        this.rows = rows;
        this.links = new Table<>(rows.database);
        this.pairs = new Table<>(rows.database);
        this.lists = Timeline.oldestFirst(rows.database);
    }

    @Override
    public void add(TicketLink link) {
        rows.database.session().requireOwn(link.tenant());
        if (rows.find(link.ticket()).isEmpty() || rows.find(link.other()).isEmpty()) {
            throw TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket");
        }
        Pair pair = Pair.of(link);
        if (pairs.contains(pair)) {
            throw TicketProblem.LINK_EXISTS.refuse("The two tickets are linked like this already");
        }
        pairs.put(pair, link.id());
        links.put(link.id(), link);
        lists.put(link.ticket().value(), placeOf(link), link);
        lists.put(link.other().value(), placeOf(link), link);
    }

    @Override
    public Page<LinkView> of(TicketId ticket, PageRequest page) {
        return rows.find(ticket)
                .map(state -> lists.page(ticket.value(), page, link -> show(link, ticket), link -> true))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    @Override
    public void remove(TicketId ticket, LinkId id) {
        rows.database.session().requireWritable();
        TicketLink link = links.find(id)
                .filter(it -> rows.database.session().sees(it.tenant()))
                .filter(it -> it.ticket().equals(ticket) || it.other().equals(ticket))
                .orElseThrow(() -> TicketProblem.LINK_NOT_FOUND.refuse("There is no such link"));
        rows.database.session().requireOwn(link.tenant());
        links.remove(id);
        pairs.remove(Pair.of(link));
        lists.remove(link.ticket().value(), placeOf(link));
        lists.remove(link.other().value(), placeOf(link));
    }

    private LinkView show(TicketLink link, TicketId from) {
        boolean turned = link.other().equals(from);
        TicketState other =
                rows.tickets.find(turned ? link.ticket() : link.other()).orElseThrow();
        return new LinkView(
                link.id().value(),
                other.id().value(),
                other.subject(),
                other.status(),
                turned ? link.kind().turned() : link.kind(),
                link.createdAt());
    }

    private static PageKey placeOf(TicketLink link) {
        return new PageKey(link.createdAt(), link.id().value());
    }

    /** Both ways round are one. */
    private record Pair(Set<TicketId> tickets, LinkKind kind) {
        static Pair of(TicketLink link) {
            return new Pair(Set.of(link.ticket(), link.other()), link.kind());
        }
    }
}
