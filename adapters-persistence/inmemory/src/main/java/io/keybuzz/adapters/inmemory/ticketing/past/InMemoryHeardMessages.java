package io.keybuzz.adapters.inmemory.ticketing.past;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketEvent;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.past.HeardMessage;
import io.keybuzz.domain.ticketing.past.port.HeardMessages;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks through everything each time: for tests, and for embedders with few tickets. */
public final class InMemoryHeardMessages implements HeardMessages {
    private final InMemoryDatabase database;
    private final Function<TenantId, Stream<TicketState>> tickets;
    private final Function<TicketId, List<TicketMessage>> messages;
    private final Function<TicketId, List<TicketEvent>> histories;

    /** @param tickets of a tenant @param messages of a ticket, oldest first @param histories of a ticket, oldest first */
    public InMemoryHeardMessages(
            InMemoryDatabase database,
            Function<TenantId, Stream<TicketState>> tickets,
            Function<TicketId, List<TicketMessage>> messages,
            Function<TicketId, List<TicketEvent>> histories) {
        this.database = database;
        this.tickets = tickets;
        this.messages = messages;
        this.histories = histories;
    }

    @Override
    public long count(Instant from, Instant to) {
        return heard(from, to).count();
    }

    @Override
    public List<HeardMessage> next(Instant from, Instant to, Optional<PageKey> after, int limit) {
        return heard(from, to)
                .filter(one -> after.filter(last -> Timeline.BY_TIME.compare(place(one.message()), last) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(one -> place(one.message()), Timeline.BY_TIME))
                .limit(limit)
                .map(this::show)
                .toList();
    }

    private record Pair(TicketState ticket, TicketMessage message) {}

    private Stream<Pair> heard(Instant from, Instant to) {
        TenantId tenant = database.session().requireTenant();
        return tickets.apply(tenant)
                .flatMap(ticket -> messages.apply(ticket.id()).stream().map(message -> new Pair(ticket, message)))
                .filter(one -> one.message().author().type() == SenderType.CUSTOMER)
                .filter(one -> !one.message().createdAt().isBefore(from)
                        && one.message().createdAt().isBefore(to));
    }

    private HeardMessage show(Pair pair) {
        TicketState ticket = pair.ticket();
        TicketMessage message = pair.message();
        Past past = new Past(ticket, message, messages.apply(ticket.id()), histories.apply(ticket.id()));
        return new HeardMessage(
                ticket.tenant(),
                ticket.id().value(),
                message.id().value(),
                message.createdAt(),
                message.body().text(),
                heading(ticket),
                new HeardMessage.Then(past.status(), past.count(), customerTickets(ticket, message.createdAt())),
                new HeardMessage.Next(
                        past.first(InMemoryHeardMessages::isPersons),
                        past.first(one ->
                                isPersons(one) || (isPublic(one) && one.author().type() == SenderType.AI)),
                        past.first(one -> one.author().type() == SenderType.CUSTOMER),
                        past.movedTo(),
                        past.escalated()));
    }

    private static boolean isPersons(TicketMessage message) {
        return isPublic(message) && message.author().type() == SenderType.AGENT;
    }

    private static boolean isPublic(TicketMessage message) {
        return message.visibility() == Visibility.PUBLIC && message.delivery() != DeliveryStatus.CANCELLED;
    }

    private int customerTickets(TicketState ticket, Instant then) {
        Predicate<TicketState> same = other -> other.links().customer().isPresent()
                && other.links().customer().equals(ticket.links().customer())
                && !other.createdAt().isAfter(then);
        long known = tickets.apply(ticket.tenant())
                .filter(same)
                .limit(HeardMessage.Then.MOST_TICKETS)
                .count();
        return (int) Math.max(1, known);
    }

    private static HeardMessage.Heading heading(TicketState ticket) {
        return new HeardMessage.Heading(
                ticket.channel(),
                ticket.origin().marketplace(),
                ticket.origin().language(),
                ticket.origin().externalId(),
                ticket.priority(),
                ticket.subject(),
                ticket.customer().name(),
                ticket.labels().category(),
                ticket.labels().tags().names(),
                ticket.assignment().user().isPresent()
                        || ticket.assignment().team().isPresent(),
                ticket.createdAt(),
                Optional.ofNullable(ticket.toView().dueAt()));
    }

    private static PageKey place(TicketMessage message) {
        return new PageKey(message.createdAt(), message.id().value());
    }
}
