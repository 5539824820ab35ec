package io.keybuzz.adapters.http.ticketing;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.QueryParameters;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.ticketing.ChangeTicket;
import io.keybuzz.application.ticketing.GetTicket;
import io.keybuzz.application.ticketing.ListMessages;
import io.keybuzz.application.ticketing.ListTicketEvents;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.application.ticketing.Ticketing;
import io.keybuzz.application.ticketing.search.SearchTickets;
import io.keybuzz.application.ticketing.thread.OpenedTicket;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.attachment.AttachmentId;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.presence.TicketSight;
import io.keybuzz.domain.ticketing.search.FoundTicket;
import io.keybuzz.domain.ticketing.search.SearchQuery;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/tickets} and what hangs on a ticket. */
public final class TicketRoutes implements Route.Group {
    private static final String TICKETS = "/api/v1/tickets";
    private static final String TICKET = TICKETS + "/{ticketId}";
    private static final Words<Channel> CHANNELS = Words.of(Channel.class);
    private static final Words<TicketPriority> PRIORITIES = Words.of(TicketPriority.class);

    private static final int MAX_ATTACHMENTS = 100;
    private static final String SEEN = "If-Unmodified-Since-Message";

    private final Ticketing ticketing;

    public TicketRoutes(Ticketing ticketing) {
        this.ticketing = ticketing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(TICKETS, this::list, TicketQuestions.parameters("q", "sort", "limit", "cursor")),
                Route.create(TICKETS, this::open),
                Route.get(TICKET, this::get, "redirect"),
                Route.patch(TICKET, this::change),
                Route.get(TICKET + "/messages", this::messages, "limit", "cursor"),
                Route.create(TICKET + "/messages", this::reply),
                Route.get(TICKET + "/events", this::events, "limit", "cursor"));
    }

    private void list(Exchange exchange) throws IOException {
        QueryParameters query = exchange.query();
        TicketFilter filter = TicketQuestions.filter(query);
        Optional<TicketSort> order = TicketQuestions.sort(query);
        Optional<String> words = query.search("q", SearchQuery.MAX_TEXT);
        if (words.isPresent()) {
            search(exchange, words.get(), filter, order);
            return;
        }
        TicketSort sort = order.orElseGet(TicketSort::newest);
        String list = "tickets by " + sort.word();
        PageRequest page = exchange.page(list);
        query.done();
        Page<TicketView> tickets = ticketing.list(exchange.call(), new ListTickets(filter, sort, page));
        showPage(exchange, tickets, exchange.cursor(tickets.next(), list));
    }

    /** Answers with a page of tickets. */
    public static void showPage(Exchange exchange, Page<TicketView> tickets, @Nullable String next) throws IOException {
        exchange.json(
                200, 256 + 1_100 * tickets.items().size(), out -> out.page(tickets.items(), next, TicketJson::ticket));
    }

    private void search(Exchange exchange, String words, TicketFilter filter, Optional<TicketSort> sort)
            throws IOException {
        String list = "tickets by " + sort.map(TicketSort::word).orElse("closeness") + " to " + words;
        PageRequest page = exchange.page(list);
        exchange.query().done();
        Page<FoundTicket> found =
                ticketing.desk().search().search(exchange.call(), new SearchTickets(words, filter, sort, page));
        String next = exchange.cursor(found.next(), list);
        exchange.json(200, 256 + 1_600 * found.items().size(), out -> out.page(found.items(), next, TicketJson::found));
    }

    private void get(Exchange exchange) throws IOException {
        boolean redirect = exchange.query().flag("redirect").orElse(true);
        exchange.query().done();
        TicketSight sight = ticketing.look(exchange.call(), new GetTicket(ticketId(exchange)));
        TicketView ticket = sight.ticket();
        if (redirect && ticket.mergedInto() != null) {
            exchange.moved(TICKETS + "/" + ticket.mergedInto());
        } else {
            exchange.version(ticket.version()).json(200, 1_800, out -> TicketJson.sight(out, sight));
        }
    }

    private Creation<OpenedTicket> open(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        OpenTicket command = new OpenTicket(
                body.text("subject", NewTicket.MAX_SUBJECT),
                body.optionalText("customerName", NewTicket.MAX_NAME),
                body.optionalEmail("customerEmail"),
                body.text("body", MessageBody.MAX_WRITTEN),
                body.word("priority", PRIORITIES, TicketPriority.NORMAL),
                body.optionalText("category", 100),
                body.optionalText("externalId", 200),
                MessageSource.API,
                body.word("channel", CHANNELS, Channel.MANUAL));
        body.done();
        return Creation.of(
                        call -> ticketing.register(call, command),
                        opened -> TICKETS + "/" + opened.ticket().id(),
                        TicketJson::opened)
                .versioned(opened -> opened.ticket().version());
    }

    private void change(Exchange exchange) throws IOException {
        TicketId ticket = ticketId(exchange);
        TicketChange change = TicketChangeJson.read(exchange.body());
        show(exchange, ticketing.change(exchange.call(), new ChangeTicket(ticket, change, exchange.expectedVersion())));
    }

    private void messages(Exchange exchange) throws IOException {
        TicketId ticket = ticketId(exchange);
        String list = "messages of " + ticket;
        PageRequest page = exchange.page(list);
        exchange.query().done();
        Page<MessageView> messages = ticketing.messages(exchange.call(), new ListMessages(ticket, page));
        String next = exchange.cursor(messages.next(), list);
        exchange.json(
                200, 512 + 700 * messages.items().size(), out -> out.page(messages.items(), next, TicketJson::message));
    }

    private Creation<MessageView> reply(Exchange exchange) throws IOException {
        TicketId ticket = ticketId(exchange);
        Fields body = exchange.body();
        String text = body.text("body", MessageBody.MAX_WRITTEN);
        Visibility visibility = body.flag("isInternal", false) ? Visibility.INTERNAL : Visibility.PUBLIC;
        Set<AttachmentId> attachments = body.optionalIds("attachmentIds", MAX_ATTACHMENTS).stream()
                .map(AttachmentId::new)
                .collect(Collectors.toSet());
        Optional<MessageId> seen = lastSeen(exchange, body);
        body.done();
        ReplyToTicket command = new ReplyToTicket(ticket, text, visibility, MessageSource.API, attachments, seen);
        return Creation.of(
                call -> ticketing.reply(call, command),
                message -> TICKETS + "/" + ticket + "/messages",
                TicketJson::message);
    }

    /** The last message that the writer has seen, in the body or in the header; nothing if they want to send all the same. */
    private static Optional<MessageId> lastSeen(Exchange exchange, Fields body) {
        Optional<UUID> said = body.optionalId("lastSeenMessageId");
        boolean force = body.flag("force", false);
        Optional<UUID> seen = said.or(() -> exchange.header(SEEN)
                .map(text -> Uuids.parse(text.strip())
                        .orElseThrow(
                                () -> CommonProblem.INVALID_REQUEST.refuse(SEEN + " must be the id of a message"))));
        return force ? Optional.empty() : seen.map(MessageId::new);
    }

    private void events(Exchange exchange) throws IOException {
        TicketId ticket = ticketId(exchange);
        String list = "events of " + ticket;
        PageRequest page = exchange.page(list);
        exchange.query().done();
        Page<EventView> events = ticketing.events(exchange.call(), new ListTicketEvents(ticket, page));
        String next = exchange.cursor(events.next(), list);
        exchange.json(200, 256 + 300 * events.items().size(), out -> out.page(events.items(), next, TicketJson::event));
    }

    private static void show(Exchange exchange, TicketView ticket) throws IOException {
        exchange.version(ticket.version()).json(200, 1_400, out -> out.data(ticket, TicketJson::ticket));
    }

    private static TicketId ticketId(Exchange exchange) {
        return TicketIds.parse(exchange.path("ticketId"));
    }
}
