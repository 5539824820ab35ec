package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.health.ConnectionCensus;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import io.keybuzz.domain.marketplace.health.ConnectionHealth;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the connections of the current tenant fare. Written by whoever holds the connection's lease. */
public interface ConnectionHealths {
    /** Unknown where nobody has asked yet. */
    ConnectionHealth of(ConnectionId connection);

    void save(TenantId tenant, ConnectionId connection, ConnectionHealth health);

    /** The tenant's connections by creation and id, or the one. */
    List<ConnectionDetail> details(Optional<ConnectionId> only, Instant now);

    /**
     * The one of them, as it is now: whoever changes it, too, waits until this unit of work ends. What was read before may be
     * another's by now, so nothing that was read without this is saved.
     */
    Optional<ConnectionDetail> lock(ConnectionId connection, Instant now);

    /** The connections of every tenant by channel and state; needs a worker's scope. */
    List<ConnectionCensus> census(Instant now);
}
