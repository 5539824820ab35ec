package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.draft.ReplyUndo;
import io.keybuzz.domain.ticketing.event.TicketOpened;
import io.keybuzz.domain.ticketing.thread.ThreadFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One conversation with one buyer. A ticket is opened by the buyer's first message or by hand, collects messages and
 * internal notes, and keeps its own history: every change leaves an event with its actor. It is changed under the rules of
 * its tenant's desk.
 */
public final class Ticket {
    private final DeskRules rules;
    private final TicketLog log;
    private final Timekeeper clocks;
    private TicketState state;
    private Tags storedTags;
    private Instant earliest;

    private Ticket(TicketState state, DeskRules rules, IdSource ids) {
        this.state = state;
        this.rules = rules;
        this.log = new TicketLog(ids);
        this.clocks = new Timekeeper(rules, log);
        this.storedTags = state.version() == 0 ? Tags.none() : state.labels().tags();
        this.earliest = state.version() == 0 ? Instant.MIN : state.updatedAt().plusNanos(1_000);
    }

    /** A ticket as the store knows it; for stores and handlers only. */
    public static Ticket restore(TicketState state, DeskRules rules, IdSource ids) {
        return new Ticket(state, rules, ids);
    }

    /** A new ticket without messages; the first one is added by the caller. */
    public static Ticket open(
            TicketId id, TenantId tenant, NewTicket start, DeskRules rules, IdSource ids, Instant now) {
        Ticket ticket = new Ticket(TicketState.starting(id, tenant, start, now), rules, ids);
        ticket.log.tell(new TicketOpened(
                ids.next(EventId::new), tenant, id, start.origin().channel(), now));
        ticket.state = ticket.clocks.settled(ticket.clocks.moved(Optional.empty(), ticket.state, now), now);
        return ticket;
    }

    /** Takes a channel's message. A buyer's reopens an answered or closed ticket; one of ours that was written there answers. */
    public TicketMessage receive(Author author, MessageBody body, MessageSource source, Instant sentAt, Instant now) {
        Instant at = at(now);
        state = clocks.told(state, at);
        TicketMessage message =
                add(author, body, Visibility.PUBLIC, source, sentAt, at, DeliveryStatus.NONE, Optional.empty());
        if (author.type() == SenderType.CUSTOMER) {
            state = state.heard(at);
            TicketLifecycle.afterCustomerMessage(state.status()).ifPresent(next -> move(next, author, at));
            unsnooze(author, at);
            state = clocks.heard(state, at);
        } else if (author.type() == SenderType.AGENT) {
            state = clocks.answered(state.answered(at), at);
        }
        state = clocks.settled(state, at);
        return message;
    }

    /**
     * Adds what a person of the tenant writes, or what one of its rules has written. A public reply on a ticket with a route is queued for the channel; the
     * first public one sets {@code firstResponseAt}, and each moves the ticket as the desk's rules say.
     */
    public TicketMessage reply(
            Author author, MessageBody body, Visibility visibility, MessageSource source, Instant now) {
        requireNotMerged();
        Instant at = at(now);
        TicketState before = clocks.told(state, at);
        state = before;
        boolean leaves = visibility == Visibility.PUBLIC && state.route().isPresent();
        Optional<Instant> undoUntil = leaves && author.isOurs() ? rules.undoUntil(at) : Optional.empty();
        DeliveryStatus delivery = leaves ? DeliveryStatus.QUEUED : DeliveryStatus.NONE;
        TicketMessage message = add(author, body, visibility, source, at, at, delivery, undoUntil);
        if (visibility == Visibility.PUBLIC) {
            state = clocks.answered(state.answered(at), at);
            TicketLifecycle.afterReply(state.status(), rules.statusAfterReply())
                    .ifPresent(next -> move(next, author, at));
        }
        log.answered(before, message);
        state = clocks.settled(state, at);
        return message;
    }

    /** An answer of ours did not arrive: the ticket is back among those that wait for us, and its clocks go on. */
    public void undelivered(Author author, Instant now) {
        if (state.links().mergedInto().isEmpty()) {
            Instant at = at(now);
            state = clocks.told(state, at);
            TicketLifecycle.afterFailedReply(state.status()).ifPresent(next -> move(next, author, at));
            state = clocks.settled(clocks.unanswered(state, at), at);
        }
    }

    /** Takes a reply back that has not left; the message stays and says so. @param rest what the other messages say */
    public void takeBack(ReplyUndo undo, ThreadFacts rest, Author author, Instant now) {
        requireNotMerged();
        Instant at = at(now);
        log.takenBack(state, undo.message().id(), author, at);
        TicketState answered = state;
        move(undo.statusOf(answered, rest, rules.statusAfterReply()), author, at);
        Moments moments = undo.momentsOf(answered, state, rest, at);
        state = clocks.settled(state.rewound(moments, undo.clocksOf(answered, state, rest)), at);
    }

    /**
     * Changes what is asked for; what is so already stays without a trace. Refuses with {@code ticketing/illegal-move},
     * {@code -invalid-change} or {@code -merged}, and then changes nothing.
     */
    public void change(TicketChange change, Author author, Instant now) {
        requireNotMerged();
        Instant at = at(now);
        change.requirePossible(state.status(), now);
        // Tried out first: what it refuses must be refused before anything is written down.
        rules.attributes().require(change, new LabelEdits(state, new TicketLog(log.ids()), author, at).apply(change));
        state = clocks.told(state, at);
        change.status().ifPresent(next -> move(next, author, at));
        change.priority().ifPresent(next -> prioritise(next, author, at));
        change.subject().filter(it -> !it.equals(state.subject())).ifPresent(next -> {
            log.field(state, "subject", Optional.of(state.subject()), Optional.of(next), author, at);
            state = state.withSubject(next, at);
        });
        Labels labels = new LabelEdits(state, log, author, at).apply(change);
        if (!labels.equals(state.labels())) {
            state = state.withLabels(labels, at);
        }
        if (change.snoozedUntil().changes(state.moments().snoozedUntil())) {
            snooze(change.snoozedUntil().value(), author, at);
        }
        state = clocks.settled(state, at);
    }

    /**
     * Lets happen what time alone brings until now: warnings and breaches, the end of a snooze, an automatic close. Also takes
     * new terms into account.
     *
     * @param tenant the tenant's name, asked for only where a text has a place for it
     * @return whether anything is different
     */
    public boolean wake(Instant now, Supplier<Optional<String>> tenant) {
        TicketState before = state;
        state = clocks.woken(state, tenant, at(now));
        return !state.equals(before);
    }

    /** Gives the ticket to somebody, a team, both or nobody. */
    public void assign(Assignment next, Author author, Instant now) {
        requireNotMerged();
        if (!next.equals(state.assignment())) {
            Instant at = at(now);
            log.assigned(state, next, author, at);
            state = state.withAssignment(next, at);
        }
    }

    /** Whether a buyer's message at this time belongs here; if not, it opens a ticket that follows this one. */
    public boolean takesMessagesAt(Instant now) {
        return state.status() != TicketStatus.CLOSED
                || rules.reopens(state.moments().closedAt().orElse(state.updatedAt()), now);
    }

    private TicketMessage add(
            Author author,
            MessageBody body,
            Visibility visibility,
            MessageSource source,
            Instant sentAt,
            Instant at,
            DeliveryStatus delivery,
            Optional<Instant> undoUntil) {
        TicketMessage message = log.message(state, author, body, visibility, source, sentAt, at, delivery, undoUntil);
        state = state.withMessage(at);
        return message;
    }

    void move(TicketStatus next, Author author, Instant at) {
        TicketStatus before = state.status();
        if (next != before) {
            log.write(
                    state,
                    TicketEventType.STATUS_CHANGED,
                    author,
                    at,
                    Map.of("from", TicketLog.word(before), "to", TicketLog.word(next)));
            state = clocks.moved(Optional.of(before), state.withStatus(next, at), at);
            log.moved(state, before, rules.survey(), at);
        }
    }

    private void prioritise(TicketPriority next, Author author, Instant at) {
        TicketPriority before = state.priority();
        if (next != before) {
            log.write(
                    state,
                    TicketEventType.PRIORITY_CHANGED,
                    author,
                    at,
                    Map.of("from", TicketLog.word(before), "to", TicketLog.word(next)));
            state = state.withPriority(next, at);
        }
    }

    /** A buyer who writes again does not wait for the end of a snooze. */
    private void unsnooze(Author author, Instant at) {
        if (state.moments().snoozedUntil().isPresent()) {
            snooze(Optional.empty(), author, at);
        }
    }

    private void snooze(Optional<Instant> until, Author author, Instant at) {
        log.field(
                state,
                "snoozedUntil",
                state.moments().snoozedUntil().map(Instant::toString),
                until.map(Instant::toString),
                author,
                at);
        state = state.snoozed(until, at);
    }

    /** Refuses with {@code ticketing/merged}, and says where the ticket went. */
    public void requireNotMerged() {
        state.requireNotMerged();
    }

    /** Who waited for somebody else's change comes after it, whatever the clocks say: events are in the order of versions. */
    Instant at(Instant now) {
        return now.isBefore(earliest) ? earliest : now;
    }

    /** For {@link Threading}, which changes two tickets at once. */
    void become(TicketState next) {
        state = next;
    }

    TicketLog log() {
        return log;
    }

    Timekeeper clocks() {
        return clocks;
    }

    public TicketId id() {
        return state.id();
    }

    public TicketState state() {
        return state;
    }

    public DeskRules rules() {
        return rules;
    }

    /** Messages added since the ticket was loaded. */
    public List<TicketMessage> newMessages() {
        return log.messages();
    }

    /** History lines written since the ticket was loaded. */
    public List<TicketEvent> newHistory() {
        return log.history();
    }

    /** Whether tags came or went since the ticket was loaded. */
    public boolean hasNewTags() {
        return !storedTags.equals(state.labels().tags());
    }

    /** How to take the replies back that were added since the ticket was loaded and can be. */
    public List<ReplyUndo> newUndos() {
        return log.undos();
    }

    /** What the other contexts are told once this is saved. */
    public List<DomainEvent> pendingEvents() {
        return log.news();
    }

    /** Called by the store: what was pending is stored, the next save starts clean. */
    public void saved() {
        state = state.nextVersion();
        storedTags = state.labels().tags();
        earliest = state.updatedAt().plusNanos(1_000);
        log.clear();
    }
}
