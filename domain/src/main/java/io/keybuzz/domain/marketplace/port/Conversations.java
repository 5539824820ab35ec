package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.ThreadKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which ticket a channel's conversation is. */
public interface Conversations {
    /** Makes units of work on the same party wait for each other until the end of this one. */
    void lock(ConnectionId connection, String party);

    /** The ticket of the first key that is known and not too old. */
    Optional<UUID> resolve(ConnectionId connection, List<ThreadKey> keys, Instant now);

    /** Binds the keys to the conversation's ticket, moving keys that pointed elsewhere, and updates where answers go. */
    void remember(Conversation conversation, List<ThreadKey> keys, Instant now);

    Optional<Conversation> ofTicket(UUID ticket);
}
