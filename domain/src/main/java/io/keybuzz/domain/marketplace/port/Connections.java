package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Connections of the current scope; a worker's scope sees those of every tenant. */
public interface Connections {
    Optional<Connection> find(ConnectionId id);

    /** By creation and id. */
    List<Connection> list();

    /**
     * Makes it or changes it, whole; to change one that is there, {@link ConnectionHealths#lock} it first. Refuses an account that
     * another connection has proved, with {@link #accountTaken}; a draft proves nothing, and what has ended does not any more.
     */
    void save(Connection connection);

    /**
     * Whose address this is, asked before any tenant is known and outside a unit of work. The local part is compared
     * without regard to case. Connections that have ended receive for a while yet ({@link Connection#receivesAt}).
     */
    Optional<Connection> byInboundAddress(EmailAddress address, Instant now);

    /** Said without a word about who has it. */
    static Refusal accountTaken() {
        return MarketplaceProblem.ACCOUNT_TAKEN.refuse(
                "This seller account is connected already; disconnect it there first");
    }
}
