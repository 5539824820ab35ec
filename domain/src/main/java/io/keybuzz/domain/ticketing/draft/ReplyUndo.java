package io.keybuzz.domain.ticketing.draft;

import io.keybuzz.domain.ticketing.Moments;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketLifecycle;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.sla.Clock;
import io.keybuzz.domain.ticketing.sla.Clocks;
import io.keybuzz.domain.ticketing.thread.ThreadFacts;
import java.time.Instant;
import java.util.Optional;

/**
 * What a ticket was before a reply that can still be taken back.
 *
 * @param ticket the one that was answered; the message may be on another by now
 * @param version the ticket's with the reply
 * @param status before it
 * @param moments before it
 * @param clocks before it
 */
public record ReplyUndo(
        TicketMessage message, TicketId ticket, long version, TicketStatus status, Moments moments, Clocks clocks) {

    /** @param before the ticket that is about to be answered */
    public static ReplyUndo of(TicketState before, TicketMessage reply) {
        return new ReplyUndo(
                reply, reply.ticket(), before.version() + 1, before.status(), before.moments(), before.clocks());
    }

    /** The same of the message as it is now. */
    public ReplyUndo of(TicketMessage now) {
        return new ReplyUndo(now, ticket, version, status, moments, clocks);
    }

    /** Whether the reply is still before the buyer can see it. */
    public boolean isOpenAt(Instant now) {
        return message.undoUntil().filter(now::isBefore).isPresent();
    }

    /** Whether nothing has happened to the ticket since. */
    public boolean isLast(TicketState now) {
        return ticket.equals(now.id()) && version == now.version();
    }

    /**
     * Where the ticket is to go. One that something else has happened to waits for us again only if a reply has moved it and the
     * buyer has no answer now.
     *
     * @param rest what the ticket's other messages say
     * @param afterReply where replies move tickets
     */
    public TicketStatus statusOf(TicketState answered, ThreadFacts rest, Optional<TicketStatus> afterReply) {
        if (isLast(answered)) {
            return status;
        }
        boolean moved = afterReply.equals(Optional.of(answered.status()));
        if (!moved || !rest.awaitsAnswer()) {
            return answered.status();
        }
        return status == answered.status() ? TicketStatus.OPEN : status;
    }

    /** The ticket's moments without the reply. @param now the ticket where it went */
    public Moments momentsOf(TicketState answered, TicketState now, ThreadFacts rest, Instant at) {
        return isLast(answered)
                ? with(moments, moments.firstResponseAt(), moments.lastReplyAt(), at)
                : with(now.moments(), rest.firstResponseAt(), rest.lastReplyAt(), at);
    }

    /**
     * The ticket's clocks without the reply: what answers ended that did not stay runs on from where it was. A deadline that the
     * reply restored is missed again, and is said to be.
     */
    public Clocks clocksOf(TicketState answered, TicketState now, ThreadFacts rest) {
        if (isLast(answered)) {
            return clocksBefore(answered);
        }
        Clocks all = now.clocks();
        if (rest.awaitsAnswer() && !TicketLifecycle.isOver(now.status())) {
            for (Clock clock : now.clocks().all()) {
                boolean met = clock.kind().isResponse()
                        && clock.met()
                        && clock.endedAt()
                                .filter(end -> !rest.hasHeardAfter(end))
                                .isPresent();
                all = met ? all.with(clock.unended()) : all;
            }
            all = ticket.equals(now.id()) ? all : all.joined(waitingWithout(rest));
        }
        return all;
    }

    /** What the ticket that was answered waited for then, as far as no other answer was given. */
    private Clocks waitingWithout(ThreadFacts rest) {
        return new Clocks(
                clocks.all().stream()
                        .filter(clock -> clock.isActive() && clock.kind().isResponse())
                        .filter(clock -> rest.lastReplyAt()
                                .filter(clock.start()::isBefore)
                                .isEmpty())
                        .map(clock -> clock.warned(Optional.empty()))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Clocks clocksBefore(TicketState answered) {
        Clocks seen = answered.clocks();
        Clocks before = new Clocks(seen.all(), clocks.silence(), clocks.dueAt(), clocks.wakeAt());
        for (Clock clock : clocks.all()) {
            boolean ended = clock.isActive()
                    && seen.of(clock.kind()).filter(Clock::isActive).isEmpty();
            before = before.with(ended ? clock.breached(Optional.empty()).warned(Optional.empty()) : clock);
        }
        return before;
    }

    private static Moments with(
            Moments moments, Optional<Instant> firstResponse, Optional<Instant> lastReply, Instant at) {
        return new Moments(
                moments.createdAt(),
                at,
                firstResponse,
                moments.resolvedAt(),
                moments.closedAt(),
                moments.snoozedUntil(),
                moments.lastCustomerMessageAt(),
                lastReply);
    }
}
