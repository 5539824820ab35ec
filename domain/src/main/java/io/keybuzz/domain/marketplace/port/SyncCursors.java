package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far a connection has been read, and who is reading it. */
public interface SyncCursors {
    Optional<String> find(ConnectionId connection);

    void save(TenantId tenant, ConnectionId connection, String cursor);

    /**
     * Takes the connection for one reader. Leases are judged by the store's own clock.
     *
     * @return false when another holder's lease is still good
     */
    boolean acquire(TenantId tenant, ConnectionId connection, String holder, Duration ttl);

    /** Gives the connection back; does nothing when the lease is somebody else's by now. */
    void release(ConnectionId connection, String holder);

    /** When the connection is to be asked next. */
    void next(TenantId tenant, ConnectionId connection, Instant at);

    /** Whether the connection is to be asked by now; one that never was is. */
    boolean isDue(ConnectionId connection, Instant now);

    /**
     * Usable connections of every tenant that are to be asked by now and that nobody is asking, the longest waiting first;
     * needs a worker's scope.
     */
    List<Connection> due(Instant now, int limit);
}
