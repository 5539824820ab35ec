package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.shared.EmailAddress;
import java.util.List;
import java.util.Optional;

/** Connections of the current scope; a worker's scope sees those of every tenant. */
public interface Connections {
    Optional<Connection> find(ConnectionId id);

    /** By creation and id. */
    List<Connection> list();

    /** Makes it or changes it. */
    void save(Connection connection);

    /**
     * Whose address this is, asked before any tenant is known and outside a unit of work. The local part is compared
     * without regard to case. Connections that are DISCONNECTED receive nothing.
     */
    Optional<Connection> byInboundAddress(EmailAddress address);
}
