package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.ticketing.desk.SurveyRules;
import io.keybuzz.domain.ticketing.draft.ReplyUndo;
import io.keybuzz.domain.ticketing.event.BuyerWrote;
import io.keybuzz.domain.ticketing.event.MessageAdded;
import io.keybuzz.domain.ticketing.event.TicketMoved;
import io.keybuzz.domain.ticketing.event.TicketResolved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a ticket has written down since it was loaded: messages, lines of history, and news for the other contexts. */
final class TicketLog {
    private final IdSource ids;
    private final List<TicketMessage> messages = new ArrayList<>();
    private final List<TicketEvent> history = new ArrayList<>();
    private final List<DomainEvent> news = new ArrayList<>();
    private final List<ReplyUndo> undos = new ArrayList<>();

    TicketLog(IdSource ids) {
        this.ids = ids;
    }

    IdSource ids() {
        return ids;
    }

    /** Adds a message with its line of history, and tells of it. What we say ourselves is sent, all else received. */
    TicketMessage message(
            TicketState state,
            Author author,
            MessageBody body,
            Visibility visibility,
            MessageSource source,
            Instant sentAt,
            Instant at,
            DeliveryStatus delivery,
            Optional<Instant> undoUntil) {
        TicketMessage message = new TicketMessage(
                ids.next(MessageId::new),
                state.tenant(),
                state.id(),
                author,
                body,
                visibility,
                source,
                sentAt,
                at,
                delivery,
                Optional.empty(),
                undoUntil);
        messages.add(message);
        write(
                state,
                lineOf(author, visibility, source),
                author,
                at,
                Map.of("messageId", message.id().toString(), "visibility", word(visibility)));
        tell(new MessageAdded(
                ids.next(EventId::new), state.tenant(), state.id(), message.id(), author.type(), visibility, at));
        if (author.type() == SenderType.CUSTOMER) {
            tell(new BuyerWrote(ids.next(EventId::new), state.tenant(), state.id(), message.id(), at));
        }
        return message;
    }

    private static TicketEventType lineOf(Author author, Visibility visibility, MessageSource source) {
        if (author.type() == SenderType.AI && visibility == Visibility.PUBLIC) {
            return TicketEventType.AI_REPLY_SENT;
        }
        return isOurs(author, source) ? TicketEventType.MESSAGE_SENT : TicketEventType.MESSAGE_RECEIVED;
    }

    private static boolean isOurs(Author author, MessageSource source) {
        return switch (author.type()) {
            case AGENT, AI -> true;
            case SYSTEM -> source != MessageSource.MARKETPLACE;
            case CUSTOMER -> false;
        };
    }

    /** Whether no line of history was written. */
    boolean isSilent() {
        return history.isEmpty();
    }

    /** The last message can be taken back as long as it says. */
    void answered(TicketState before, TicketMessage reply) {
        if (reply.undoUntil().isPresent()) {
            undos.add(ReplyUndo.of(before, reply));
        }
    }

    /** Tells of the status a ticket has now, and of a resolution that its buyer is asked about. */
    void moved(TicketState state, TicketStatus before, SurveyRules survey, Instant at) {
        tell(new TicketMoved(ids.next(EventId::new), state.tenant(), state.id(), before, state.status(), at));
        if (state.status() == TicketStatus.RESOLVED && survey.on()) {
            tell(new TicketResolved(ids.next(EventId::new), state.tenant(), state.id(), survey.delay(), at));
        }
    }

    void tell(DomainEvent event) {
        news.add(event);
    }

    void write(TicketState state, TicketEventType type, Author author, Instant now, Map<String, String> payload) {
        history.add(new TicketEvent(
                ids.next(EventId::new),
                state.tenant(),
                state.id(),
                state.version() + 1,
                type,
                author.actor(),
                author.id(),
                now,
                payload));
    }

    /** A reply did not leave after all. */
    void takenBack(TicketState state, MessageId message, Author author, Instant now) {
        Map<String, String> payload = Map.of(
                "field",
                "delivery",
                "messageId",
                message.toString(),
                "from",
                word(DeliveryStatus.QUEUED),
                "to",
                word(DeliveryStatus.CANCELLED));
        write(state, TicketEventType.STATUS_CHANGED, author, now, payload);
    }

    void assigned(TicketState state, Assignment next, Author author, Instant now) {
        Map<String, String> payload = new TreeMap<>();
        state.assignment().user().ifPresent(id -> payload.put("fromUserId", id.toString()));
        state.assignment().team().ifPresent(id -> payload.put("fromTeamId", id.toString()));
        next.user().ifPresent(id -> payload.put("userId", id.toString()));
        next.team().ifPresent(id -> payload.put("teamId", id.toString()));
        write(state, TicketEventType.ASSIGNMENT_CHANGED, author, now, payload);
    }

    /** A field that has no event type of its own is a part of the ticket's status, and names itself. */
    void field(TicketState state, String name, Optional<String> from, Optional<String> to, Author author, Instant now) {
        Map<String, String> payload = new TreeMap<>();
        payload.put("field", name);
        from.ifPresent(value -> payload.put("from", value));
        to.ifPresent(value -> payload.put("to", value));
        write(state, TicketEventType.STATUS_CHANGED, author, now, payload);
    }

    /** History is shown as it is stored, and is shown in lower case. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    List<TicketMessage> messages() {
        return List.copyOf(messages);
    }

    List<TicketEvent> history() {
        return List.copyOf(history);
    }

    List<DomainEvent> news() {
        return List.copyOf(news);
    }

    List<ReplyUndo> undos() {
        return List.copyOf(undos);
    }

    void clear() {
        undos.clear();
        messages.clear();
        history.clear();
        news.clear();
    }
}
