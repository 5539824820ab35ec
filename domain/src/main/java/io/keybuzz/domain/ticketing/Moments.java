package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.ticketing.thread.ThreadFacts;
import java.time.Instant;
import java.util.Optional;

/**
 * When what happened to a ticket. Times are ours, not the channel's.
 *
 * @param updatedAt grows with every change
 * @param lastCustomerMessageAt when the buyer's latest message was stored
 * @param lastReplyAt when the latest public reply was stored
 * @param snoozedUntil out of sight until then
 */
public record Moments(
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> firstResponseAt,
        Optional<Instant> resolvedAt,
        Optional<Instant> closedAt,
        Optional<Instant> snoozedUntil,
        Optional<Instant> lastCustomerMessageAt,
        Optional<Instant> lastReplyAt) {

    static Moments starting(Instant now) {
        return new Moments(
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Moments updated(Instant now) {
        return with(now, firstResponseAt, resolvedAt, closedAt, snoozedUntil);
    }

    Moments answered(Instant now) {
        return new Moments(
                createdAt,
                now,
                Optional.of(firstResponseAt.orElse(now)),
                resolvedAt,
                closedAt,
                snoozedUntil,
                lastCustomerMessageAt,
                Optional.of(now));
    }

    Moments heard(Instant now) {
        return new Moments(
                createdAt, now, firstResponseAt, resolvedAt, closedAt, snoozedUntil, Optional.of(now), lastReplyAt);
    }

    /** Resolved and closed are moments of a ticket that is; a ticket that is open again has neither. */
    Moments moved(TicketStatus next, Instant now) {
        return switch (next) {
            case RESOLVED -> with(now, firstResponseAt, Optional.of(now), Optional.empty(), snoozedUntil);
            case CLOSED -> with(now, firstResponseAt, resolvedAt, Optional.of(now), snoozedUntil);
            case OPEN, PENDING, WAITING_CUSTOMER, ESCALATED ->
                with(now, firstResponseAt, Optional.empty(), Optional.empty(), snoozedUntil);
        };
    }

    Moments snoozed(Optional<Instant> until, Instant now) {
        return with(now, firstResponseAt, resolvedAt, closedAt, until);
    }

    /** As other messages than before have it. */
    Moments told(ThreadFacts facts, Instant now) {
        return new Moments(
                createdAt,
                now,
                facts.firstResponseAt(),
                resolvedAt,
                closedAt,
                snoozedUntil,
                facts.lastCustomerMessageAt(),
                facts.lastReplyAt());
    }

    /** Resolved and closed when it was before it became a part of another. */
    Moments over(Optional<Instant> resolved, Optional<Instant> closed) {
        return with(updatedAt, firstResponseAt, resolved, closed, snoozedUntil);
    }

    private Moments with(
            Instant updated,
            Optional<Instant> responded,
            Optional<Instant> resolved,
            Optional<Instant> closed,
            Optional<Instant> snoozed) {
        return new Moments(
                createdAt, updated, responded, resolved, closed, snoozed, lastCustomerMessageAt, lastReplyAt);
    }
}
