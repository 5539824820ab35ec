package io.keybuzz.adapters.http.ticketing.thread;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.ticketing.TicketJson;
import io.keybuzz.application.ticketing.thread.LinkTickets;
import io.keybuzz.application.ticketing.thread.ListTicketLinks;
import io.keybuzz.application.ticketing.thread.MergeTickets;
import io.keybuzz.application.ticketing.thread.RemoveTicketLink;
import io.keybuzz.application.ticketing.thread.SplitTicket;
import io.keybuzz.application.ticketing.thread.TicketThreads;
import io.keybuzz.application.ticketing.thread.UnmergeTicket;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.thread.LinkId;
import io.keybuzz.domain.ticketing.thread.LinkKind;
import io.keybuzz.domain.ticketing.thread.LinkView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What makes one ticket of several, several of one, and what holds them together. */
public final class ThreadRoutes implements Route.Group {
    private static final String TICKETS = "/api/v1/tickets";
    private static final String TICKET = TICKETS + "/{ticketId}";
    private static final String LINKS = TICKET + "/links";

    private final TicketThreads threads;

    public ThreadRoutes(TicketThreads threads) {
        this.threads = threads;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(TICKET + "/merge", this::merge),
                Route.post(TICKET + "/unmerge", this::unmerge),
                Route.create(TICKET + "/split", this::split),
                Route.get(LINKS, this::links, "limit", "cursor"),
                Route.create(LINKS, this::link),
                Route.delete(LINKS + "/{linkId}", this::unlink));
    }

    private void merge(Exchange exchange) throws IOException {
        TicketId target = ticketId(exchange);
        Fields body = exchange.body();
        List<TicketId> sources = body.optionalIds("sources", MergeTickets.MAX_SOURCES).stream()
                .map(TicketId::new)
                .toList();
        boolean force = body.flag("force", false);
        body.done();
        show(
                exchange,
                threads.merge(exchange.call(), new MergeTickets(target, sources, force, exchange.expectedVersion())));
    }

    private void unmerge(Exchange exchange) throws IOException {
        show(exchange, threads.unmerge(exchange.call(), new UnmergeTicket(ticketId(exchange))));
    }

    private Creation<TicketView> split(Exchange exchange) throws IOException {
        TicketId ticket = ticketId(exchange);
        Fields body = exchange.body();
        Set<MessageId> messages = body.optionalIds("messageIds", SplitTicket.MAX_MESSAGES).stream()
                .map(MessageId::new)
                .collect(Collectors.toSet());
        Optional<String> subject = body.optionalText("subject", NewTicket.MAX_SUBJECT);
        body.done();
        return Creation.of(
                        call -> threads.split(call, new SplitTicket(ticket, messages, subject)),
                        made -> TICKETS + "/" + made.id(),
                        TicketJson::ticket)
                .versioned(TicketView::version);
    }

    private void links(Exchange exchange) throws IOException {
        TicketId ticket = ticketId(exchange);
        String list = "links of " + ticket;
        PageRequest page = exchange.page(list);
        exchange.query().done();
        Page<LinkView> links = threads.links(exchange.call(), new ListTicketLinks(ticket, page));
        String next = exchange.cursor(links.next(), list);
        exchange.json(200, 256 + 400 * links.items().size(), out -> out.page(links.items(), next, LinkJson::link));
    }

    private Creation<LinkView> link(Exchange exchange) throws IOException {
        TicketId ticket = ticketId(exchange);
        Fields body = exchange.body();
        Optional<UUID> other = body.optionalId("ticketId");
        LinkKind kind = body.word("kind", LinkJson.KINDS);
        body.done();
        TicketId found = other.map(TicketId::new)
                .orElseThrow(() -> CommonProblem.INVALID_FIELDS.refuse(
                        "ticketId must name a ticket", Map.of("field", "ticketId")));
        return Creation.of(
                call -> threads.link(call, new LinkTickets(ticket, found, kind)),
                link -> TICKETS + "/" + ticket + "/links",
                LinkJson::link);
    }

    private void unlink(Exchange exchange) {
        LinkId link = Uuids.parse(exchange.path("linkId"))
                .map(LinkId::new)
                .orElseThrow(() -> TicketProblem.LINK_NOT_FOUND.refuse("There is no such link"));
        threads.unlink(exchange.call(), new RemoveTicketLink(ticketId(exchange), link));
        exchange.empty(204);
    }

    private static void show(Exchange exchange, TicketView ticket) throws IOException {
        exchange.version(ticket.version()).json(200, 1_400, out -> out.data(ticket, TicketJson::ticket));
    }

    private static TicketId ticketId(Exchange exchange) {
        return Uuids.parse(exchange.path("ticketId"))
                .map(TicketId::new)
                .orElseThrow(() -> TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket"));
    }
}
