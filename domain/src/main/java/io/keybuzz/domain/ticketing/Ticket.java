package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.event.MessageAdded;
import io.keybuzz.domain.ticketing.event.TicketOpened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One conversation with one buyer. A ticket is opened by the buyer's first message or by hand, collects messages and
 * internal notes, and keeps its own history: every change leaves an event with its actor.
 */
public final class Ticket {
    private final IdSource ids;
    private TicketState state;
    private final List<TicketMessage> newMessages = new ArrayList<>();
    private final List<TicketEvent> newHistory = new ArrayList<>();
    private final List<DomainEvent> events = new ArrayList<>();

    private Ticket(TicketState state, IdSource ids) {
        this.state = state;
        this.ids = ids;
    }

    /** A ticket as the store knows it; for stores and handlers only. */
    public static Ticket restore(TicketState state, IdSource ids) {
        return new Ticket(state, ids);
    }

    /** A new ticket without messages; the first one is added by the caller. */
    public static Ticket open(TicketId id, TenantId tenant, NewTicket start, IdSource ids, Instant now) {
        Ticket ticket = new Ticket(
                new TicketState(
                        id,
                        tenant,
                        start.externalId(),
                        start.channel(),
                        start.route(),
                        TicketStatus.OPEN,
                        start.priority(),
                        start.subject(),
                        start.customer(),
                        start.category(),
                        Optional.empty(),
                        now,
                        now,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0),
                ids);
        ticket.events.add(new TicketOpened(ids.next(EventId::new), tenant, id, start.channel(), now));
        return ticket;
    }

    /** Takes a message that came in through a channel. A buyer's message reopens an answered or closed ticket. */
    public TicketMessage receive(Author author, MessageBody body, MessageSource source, Instant sentAt, Instant now) {
        TicketMessage message = add(author, body, Visibility.PUBLIC, source, sentAt, now, DeliveryStatus.NONE);
        if (author.type() == SenderType.CUSTOMER) {
            TicketLifecycle.afterCustomerMessage(state.status()).ifPresent(next -> reopen(author, next, now));
        }
        return message;
    }

    /**
     * Adds what a person of the tenant writes. A public reply on a ticket with a route is queued for the channel; the
     * first public one sets {@code firstResponseAt}.
     */
    public TicketMessage reply(
            Author author, MessageBody body, Visibility visibility, MessageSource source, Instant now) {
        boolean leaves = visibility == Visibility.PUBLIC && state.route().isPresent();
        TicketMessage message =
                add(author, body, visibility, source, now, now, leaves ? DeliveryStatus.QUEUED : DeliveryStatus.NONE);
        if (visibility == Visibility.PUBLIC) {
            state = state.respondedAt(now);
        }
        return message;
    }

    private TicketMessage add(
            Author author,
            MessageBody body,
            Visibility visibility,
            MessageSource source,
            Instant sentAt,
            Instant now,
            DeliveryStatus delivery) {
        TicketMessage message = new TicketMessage(
                ids.next(MessageId::new),
                state.tenant(),
                state.id(),
                author,
                body,
                visibility,
                source,
                sentAt,
                now,
                delivery,
                Optional.empty());
        newMessages.add(message);
        TicketEventType type = author.type() == SenderType.AGENT || author.type() == SenderType.AI
                ? TicketEventType.MESSAGE_SENT
                : TicketEventType.MESSAGE_RECEIVED;
        record(type, author, now, Map.of("messageId", message.id().toString(), "visibility", word(visibility)));
        state = state.withMessage(now);
        events.add(new MessageAdded(
                ids.next(EventId::new), state.tenant(), state.id(), message.id(), author.type(), visibility, now));
        return message;
    }

    private void reopen(Author author, TicketStatus next, Instant now) {
        TicketStatus before = state.status();
        state = state.reopened(now);
        record(TicketEventType.STATUS_CHANGED, author, now, Map.of("from", word(before), "to", word(next)));
    }

    private void record(TicketEventType type, Author author, Instant now, Map<String, String> payload) {
        newHistory.add(new TicketEvent(
                ids.next(EventId::new), state.tenant(), state.id(), type, author.actor(), author.id(), now, payload));
    }

    /** History is shown as it is stored, and is shown in lower case. */
    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public TicketId id() {
        return state.id();
    }

    public TicketState state() {
        return state;
    }

    /** Messages added since the ticket was loaded. */
    public List<TicketMessage> newMessages() {
        return List.copyOf(newMessages);
    }

    /** History lines written since the ticket was loaded. */
    public List<TicketEvent> newHistory() {
        return List.copyOf(newHistory);
    }

    /** What the other contexts are told once this is saved. */
    public List<DomainEvent> pendingEvents() {
        return List.copyOf(events);
    }

    /** Called by the store: what was pending is stored, the next save starts clean. */
    public void saved() {
        state = state.nextVersion();
        newMessages.clear();
        newHistory.clear();
        events.clear();
    }
}
