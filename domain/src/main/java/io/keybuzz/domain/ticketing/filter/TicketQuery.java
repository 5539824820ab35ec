package io.keybuzz.domain.ticketing.filter;

import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A question for tickets with nothing left to find out.
 *
 * @param filter resolved: it names nobody as {@code me} and no time by its distance
 * @param now when it is asked, which decides what is snoozed and overdue
 */
public record TicketQuery(TicketFilter filter, TicketSort sort, Instant now) {
    /** What somebody asks at some time. */
    public static TicketQuery of(TicketFilter filter, TicketSort sort, UUID me, Instant now) {
        return new TicketQuery(filter.resolved(me, now), sort, now);
    }

    /** Newest first, for filters that depend on nobody and no time. */
    public static TicketQuery newest(TicketFilter filter) {
        return new TicketQuery(filter, TicketSort.newest(), Instant.EPOCH);
    }

    /** The same question of whoever customers have become a part of; for stores, which know that. */
    public TicketQuery following(UnaryOperator<UUID> survivor) {
        return new TicketQuery(filter.following(survivor), sort, now);
    }

    public boolean wants(TicketView ticket) {
        return filter.wants(ticket, now);
    }
}
