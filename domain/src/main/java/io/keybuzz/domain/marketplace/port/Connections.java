package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** Connections of the current scope; a worker's scope sees those of every tenant. */
public interface Connections {
    Optional<Connection> find(ConnectionId id);

    /** By creation and id. */
    List<Connection> list();

    /** Makes it or changes it. Refuses an account that another usable connection has, with {@link #accountTaken}. */
    void save(Connection connection);

    /**
     * Whose address this is, asked before any tenant is known and outside a unit of work. The local part is compared
     * without regard to case. Connections that are DISCONNECTED receive nothing.
     */
    Optional<Connection> byInboundAddress(EmailAddress address);

    /** Said without a word about who has it. */
    static Refusal accountTaken() {
        return MarketplaceProblem.ACCOUNT_TAKEN.refuse(
                "This seller account is connected already; disconnect it there first");
    }
}
