package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.ThreadKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Keys of some tickets lead to another from now on; each remembers where it led at first. */
    void move(Set<UUID> from, UUID to);

    /** Keys that led to this family at first, and to {@code from} now, lead to {@code to}. */
    void moveBack(UUID from, UUID to, Set<UUID> family);

    /** A ticket answers where another does; nothing leads to it yet. */
    void copy(UUID from, UUID to);
}
