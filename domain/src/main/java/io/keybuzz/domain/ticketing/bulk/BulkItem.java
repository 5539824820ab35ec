package io.keybuzz.domain.ticketing.bulk;

import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.ticketing.TicketId;
import java.time.Instant;
import java.util.Optional;

/**
 * One ticket of a piece of work.
 *
 * @param position in the order the tickets were named or found, from 0
 * @param outcome empty as long as its turn has not come
 */
public record BulkItem(int position, TicketId ticket, Optional<ItemOutcome> outcome) {
    public static BulkItem waiting(int position, TicketId ticket) {
        return new BulkItem(position, ticket, Optional.empty());
    }

    public BulkItem settled(ItemOutcome what) {
        return new BulkItem(position, ticket, Optional.of(what));
    }

    /** Where it stands in the list; its position stands there as so many seconds. */
    public PageKey place() {
        return new PageKey(Instant.ofEpochSecond(position), ticket.value());
    }
}
