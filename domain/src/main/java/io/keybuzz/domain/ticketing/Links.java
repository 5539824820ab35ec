package io.keybuzz.domain.ticketing;

import java.util.Optional;
import java.util.UUID;

/**
 * What a ticket belongs with.
 *
 * @param customer the customer's record
 * @param mergedInto the ticket that has this one's messages now
 * @param followUpOf the closed ticket this one goes on from
 */
public record Links(Optional<UUID> customer, Optional<TicketId> mergedInto, Optional<TicketId> followUpOf) {
    public static Links none() {
        return new Links(Optional.empty(), Optional.empty(), Optional.empty());
    }

    Links withMergedInto(Optional<TicketId> target) {
        return new Links(customer, target, followUpOf);
    }

    Links withCustomer(Optional<UUID> value) {
        return new Links(value, mergedInto, followUpOf);
    }
}
