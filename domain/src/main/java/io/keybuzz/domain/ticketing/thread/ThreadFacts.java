package io.keybuzz.domain.ticketing.thread;

import io.keybuzz.domain.ticketing.TicketState;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a ticket's messages say about it.
 *
 * @param lastReplyAt of those that the buyer can see and somebody of ours wrote
 */
public record ThreadFacts(
        int messages,
        Optional<Instant> firstResponseAt,
        Optional<Instant> lastCustomerMessageAt,
        Optional<Instant> lastReplyAt) {
    public static ThreadFacts none() {
        return new ThreadFacts(0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ThreadFacts of(TicketState ticket) {
        return new ThreadFacts(
                ticket.messageCount(),
                ticket.moments().firstResponseAt(),
                ticket.moments().lastCustomerMessageAt(),
                ticket.moments().lastReplyAt());
    }

    /** Of both together. */
    public ThreadFacts and(ThreadFacts other) {
        return new ThreadFacts(
                messages + other.messages,
                both(firstResponseAt, other.firstResponseAt).min(Comparator.naturalOrder()),
                both(lastCustomerMessageAt, other.lastCustomerMessageAt).max(Comparator.naturalOrder()),
                both(lastReplyAt, other.lastReplyAt).max(Comparator.naturalOrder()));
    }

    /** The same history of a ticket whose messages are elsewhere. */
    public ThreadFacts withoutMessages() {
        return new ThreadFacts(0, firstResponseAt, lastCustomerMessageAt, lastReplyAt);
    }

    /** Whether the buyer said something after that. */
    public boolean hasHeardAfter(Instant moment) {
        return lastCustomerMessageAt.filter(moment::isBefore).isPresent();
    }

    /** Whether the buyer was the last to say something. */
    public boolean awaitsAnswer() {
        return lastCustomerMessageAt
                .filter(heard -> lastReplyAt.filter(heard::isBefore).isEmpty())
                .isPresent();
    }

    private static Stream<Instant> both(Optional<Instant> mine, Optional<Instant> theirs) {
        return Stream.concat(mine.stream(), theirs.stream());
    }
}
