package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ExternalMessage;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Messages taken in by the current tenant. */
public interface ExternalMessages {
    /**
     * Whether a message with this external id, or this secondary id if there is one, was taken in before. Waits for a
     * concurrent unit of work that is taking in a message of the same party.
     */
    boolean contains(ConnectionId connection, String externalId, Optional<String> secondaryId);

    /** Records the message. Refuses a second one with the same identity, whatever the race, by failing the unit of work. */
    void add(ExternalMessage message);

    /** Whose message this is. */
    Optional<UUID> ticketOf(ConnectionId connection, String externalId);

    /** Messages of some tickets are another's from now on; each remembers whose it was at first. */
    void move(Set<UUID> from, UUID to);

    /** Messages that were of this family at first, and are of {@code from} now, are of {@code to}. */
    void moveBack(UUID from, UUID to, Set<UUID> family);
}
