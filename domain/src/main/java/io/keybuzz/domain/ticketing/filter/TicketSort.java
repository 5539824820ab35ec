package io.keybuzz.domain.ticketing.filter;

import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The order of a list; tickets that are equal in it stand in the order of their ids.
 *
 * @param ascending the lowest, or the earliest, first
 */
public record TicketSort(Key key, boolean ascending) {
    /** Where tickets without deadline stand: behind every other. */
    public static final Instant NEVER_DUE = Instant.parse("9999-12-31T00:00:00Z");
    /** Where tickets stand whose buyer has not written: before every other. */
    public static final Instant NEVER_HEARD = Instant.EPOCH;

    private static final TicketSort NEWEST = new TicketSort(Key.CREATED_AT, false);

    /** What tickets can be ordered by. */
    public enum Key {
        CREATED_AT("createdAt"),
        UPDATED_AT("updatedAt"),
        DUE_AT("dueAt"),
        PRIORITY("priority"),
        LAST_CUSTOMER_MESSAGE_AT("lastCustomerMessageAt");

        private final String word;

        Key(String word) {
            this.word = word;
        }

        /** The key as callers write it. */
        public String word() {
            return word;
        }
    }

    public static TicketSort newest() {
        return NEWEST;
    }

    /** The order of a word such as {@code dueAt}, or {@code -dueAt} for the other way round. */
    public static Optional<TicketSort> of(String word) {
        boolean descending = word.startsWith("-");
        String name = descending ? word.substring(1) : word;
        return Arrays.stream(Key.values())
                .filter(key -> key.word.equals(name))
                .findFirst()
                .map(key -> new TicketSort(key, !descending));
    }

    /** The order as callers write it. */
    public String word() {
        return (ascending ? "" : "-") + key.word;
    }

    /** Where a ticket stands in this order; a priority stands there as so many seconds. */
    public PageKey placeOf(TicketView ticket) {
        Instant at = switch (key) {
            case CREATED_AT -> ticket.createdAt();
            case UPDATED_AT -> ticket.updatedAt();
            case DUE_AT -> ticket.dueAt() == null ? NEVER_DUE : ticket.dueAt();
            case PRIORITY -> Instant.ofEpochSecond(ticket.priority().ordinal());
            case LAST_CUSTOMER_MESSAGE_AT ->
                ticket.lastCustomerMessageAt() == null ? NEVER_HEARD : ticket.lastCustomerMessageAt();
        };
        return new PageKey(at, ticket.id());
    }
}
