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
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class InMemoryTicketLinks implements TicketLinks {
    private final TicketRows rows;
    private final Table<LinkId, TicketLink> links;
    private final Table<Pair, LinkId> pairs;

    InMemoryTicketLinks(TicketRows rows) {
        this.rows = rows;
        this.links = new Table<>(rows.database);
        this.pairs = new Table<>(rows.database);
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
    }

    @Override
    public Page<LinkView> of(TicketId ticket, PageRequest page) {
        List<TicketLink> found = ofFamily(ticket).stream()
                .filter(link -> page.after()
                        .map(last -> Timeline.BY_TIME.compare(placeOf(link), last) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        Page<TicketLink> links = Page.of(found, page.limit(), InMemoryTicketLinks::placeOf);
        return new Page<>(links.items().stream().map(link -> show(link, ticket)).toList(), links.next());
    }

    /** Links between what is one by now and what is not. */
    private List<TicketLink> ofFamily(TicketId ticket) {
        TicketId whole = rows.whole(ticket);
        return links
                .some(
                        link -> rows.whole(link.ticket()).equals(whole)
                                != rows.whole(link.other()).equals(whole),
                        Integer.MAX_VALUE)
                .stream()
                .filter(link -> rows.database.session().sees(link.tenant()))
                .sorted(Comparator.comparing(InMemoryTicketLinks::placeOf, Timeline.BY_TIME))
                .toList();
    }

    @Override
    public Optional<LinkView> find(TicketId ticket, LinkId id) {
        return ofFamily(ticket).stream()
                .filter(link -> link.id().equals(id))
                .findFirst()
                .map(link -> show(link, ticket));
    }

    @Override
    public Set<TicketId> ancestors(TicketId ticket) {
        Set<TicketId> found = new HashSet<>();
        Deque<TicketId> next = new ArrayDeque<>(Set.of(ticket));
        while (!next.isEmpty()) {
            TicketId child = next.pop();
            links
                    .some(
                            link -> link.kind() == LinkKind.PARENT
                                    && link.ticket().equals(child)
                                    && rows.database.session().sees(link.tenant()),
                            Integer.MAX_VALUE)
                    .stream()
                    .map(TicketLink::other)
                    .filter(found::add)
                    .forEach(next::push);
        }
        return found;
    }

    @Override
    public void remove(LinkId id) {
        rows.database.session().requireWritable();
        TicketLink link = links.find(id)
                .filter(it -> rows.database.session().sees(it.tenant()))
                .orElseThrow(() -> TicketProblem.LINK_NOT_FOUND.refuse("There is no such link"));
        rows.database.session().requireOwn(link.tenant());
        links.remove(id);
        pairs.remove(Pair.of(link));
    }

    private LinkView show(TicketLink link, TicketId from) {
        boolean turned = rows.whole(link.other()).equals(rows.whole(from));
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
