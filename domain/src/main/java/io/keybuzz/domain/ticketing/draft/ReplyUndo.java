package io.keybuzz.domain.ticketing.draft;

import io.keybuzz.domain.ticketing.Moments;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.sla.Clock;
import io.keybuzz.domain.ticketing.sla.Clocks;
import java.time.Instant;
import java.util.Optional;

/**
 * What a ticket was before a reply that can still be taken back.
 *
 * @param version the ticket's with the reply
 * @param status before it
 * @param moments before it
 * @param clocks before it
 */
public record ReplyUndo(TicketMessage message, long version, TicketStatus status, Moments moments, Clocks clocks) {

    /** @param before the ticket that is about to be answered */
    public static ReplyUndo of(TicketState before, TicketMessage reply) {
        return new ReplyUndo(reply, before.version() + 1, before.status(), before.moments(), before.clocks());
    }

    /** Whether the reply is still before the buyer can see it. */
    public boolean isOpenAt(Instant now) {
        return message.undoUntil().filter(now::isBefore).isPresent();
    }

    /** Whether nothing has happened to the ticket since. */
    public boolean isLast(TicketState now) {
        return version == now.version();
    }

    /** The ticket's moments without the reply; what happened after it stays. */
    public Moments momentsWithout(TicketState now, Instant at) {
        Moments seen = now.moments();
        if (isLast(now)) {
            return with(moments, moments.firstResponseAt(), moments.lastReplyAt(), at);
        }
        boolean latest = isReply(seen.lastReplyAt());
        return with(
                seen,
                isReply(seen.firstResponseAt()) && latest ? Optional.empty() : seen.firstResponseAt(),
                latest ? moments.lastReplyAt() : seen.lastReplyAt(),
                at);
    }

    /**
     * The ticket's clocks without the reply: what it ended runs on from where it was. A deadline that it restored is missed
     * again, and is said to be.
     */
    public Clocks clocksWithout(TicketState now) {
        Clocks seen = now.clocks();
        if (isLast(now)) {
            seen = new Clocks(seen.all(), clocks.silence(), clocks.dueAt(), clocks.wakeAt());
        }
        for (Clock before : clocks.all()) {
            boolean ended = before.isActive()
                    && seen.of(before.kind()).flatMap(Clock::endedAt).equals(Optional.of(message.createdAt()));
            if (isLast(now) || ended) {
                seen = seen.with(
                        before.isActive() && ended
                                ? before.breached(Optional.empty()).warned(false)
                                : before);
            }
        }
        boolean waits = now.status() == TicketStatus.WAITING_CUSTOMER && !isLast(now);
        return waits ? seen.paused(now.updatedAt()) : seen;
    }

    private boolean isReply(Optional<Instant> moment) {
        return moment.equals(Optional.of(message.createdAt()));
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
