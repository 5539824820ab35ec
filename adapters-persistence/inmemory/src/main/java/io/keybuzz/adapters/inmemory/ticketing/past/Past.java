package io.keybuzz.adapters.inmemory.ticketing.past;

import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.ticketing.ActorType;
import io.keybuzz.domain.ticketing.TicketEvent;
import io.keybuzz.domain.ticketing.TicketEventType;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was before and after one message of a ticket. */
record Past(TicketState ticket, TicketMessage message, List<TicketMessage> messages, List<TicketEvent> history) {
    /** The ticket's status once the message was there. */
    TicketStatus status() {
        List<TicketEvent> before =
                moves(event -> !event.createdAt().isAfter(message.createdAt())).toList();
        if (!before.isEmpty()) {
            return status(before.get(before.size() - 1), "to");
        }
        return moves(event -> true)
                .findFirst()
                .map(event -> status(event, "from"))
                .orElse(ticket.status());
    }

    /** How many messages there were. */
    int count() {
        return (int) messages.stream()
                .filter(one -> Timeline.BY_TIME.compare(place(one), place(message)) <= 0)
                .count();
    }

    /** When the first of these came after the message. */
    Optional<Instant> first(Predicate<TicketMessage> wanted) {
        return messages.stream()
                .filter(one -> Timeline.BY_TIME.compare(place(one), place(message)) > 0)
                .filter(wanted)
                .map(TicketMessage::createdAt)
                .findFirst();
    }

    Optional<TicketStatus> movedTo() {
        return later().filter(event -> event.actorType() == ActorType.AGENT)
                .findFirst()
                .map(event -> status(event, "to"));
    }

    boolean escalated() {
        return later().anyMatch(event -> status(event, "to") == TicketStatus.ESCALATED);
    }

    private Stream<TicketEvent> later() {
        return moves(event -> event.createdAt().isAfter(message.createdAt()));
    }

    private Stream<TicketEvent> moves(Predicate<TicketEvent> wanted) {
        return history.stream()
                .filter(event -> event.type() == TicketEventType.STATUS_CHANGED
                        && !event.payload().containsKey("field"))
                .filter(wanted);
    }

    private static TicketStatus status(TicketEvent event, String end) {
        return TicketStatus.valueOf(
                Objects.requireNonNull(event.payload().get(end)).toUpperCase(Locale.ROOT));
    }

    private static PageKey place(TicketMessage message) {
        return new PageKey(message.createdAt(), message.id().value());
    }
}
