package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ExternalMessage;
import java.util.Optional;

/** Messages taken in by the current tenant. */
public interface ExternalMessages {
    /**
     * Whether a message with this external id, or this secondary id if there is one, was taken in before. Waits for a
     * concurrent unit of work that is taking in a message of the same party.
     */
    boolean contains(ConnectionId connection, String externalId, Optional<String> secondaryId);

    /** Records the message. Refuses a second one with the same identity, whatever the race, by failing the unit of work. */
    void add(ExternalMessage message);
}
