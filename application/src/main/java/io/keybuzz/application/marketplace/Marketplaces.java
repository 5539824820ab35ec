package io.keybuzz.application.marketplace;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.marketplace.connection.ConnectionDesk;
import io.keybuzz.application.marketplace.delivery.Deliveries;
import io.keybuzz.application.marketplace.oauth.AmazonConnect;
import io.keybuzz.application.marketplace.order.Orders;
import io.keybuzz.application.outbox.Subscriber;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The doors through which messages come in and the way on which answers leave. Works for doors and workers, not callers. */
public interface Marketplaces {
    /** Makes a connection of the tenant; one with the same inbound address is returned untouched. */
    Connection connect(NewConnection command, Instant now);

    /** The connections of a tenant, oldest first. */
    List<Connection> connections(TenantId tenant);

    /** The usable connections of every tenant, oldest first; for pollers. */
    List<Connection> usable();

    /** Whether mail to this address would be taken; for doors that are asked before the mail comes. */
    boolean receives(EmailAddress address);

    /**
     * Takes mail that was sent to an inbound address: the envelope address decides the tenant, no header does. Refuses
     * with {@code marketplace/address-unknown}.
     *
     * @param source how it came, such as {@code http}
     */
    Receipt receive(EmailAddress address, RawContent content, String source, Instant now);

    /** Takes a payload in for a connection: stored first, then understood, then a ticket, exactly once. */
    Receipt ingest(Connection connection, RawContent content, String source, Instant now);

    /**
     * Asks a connection's channel for new messages and takes them in.
     *
     * @return what was found, or a report that says somebody else is polling this connection right now
     */
    PollReport poll(Connection connection, Instant now);

    /**
     * Connections of every tenant whose channel is to be asked by now, the longest waiting first.
     *
     * @param limit at most so many
     */
    List<Connection> due(Instant now, int limit);

    /**
     * Asks a connection's channel unless somebody else does or just did, and plans when it is asked next.
     *
     * @param standard how often channels without a pace of their own are asked
     */
    PollReport pollIfDue(Connection connection, Duration standard, Instant now);

    /** Connections of a tenant, and how they are managed by people. */
    ConnectionDesk desk();

    /** Connects sellers at Amazon. */
    AmazonConnect amazon();

    /**
     * Takes in what was stored but never finished, because of a crash or an outage.
     *
     * @param before only what arrived before this instant, so that work in progress is left alone
     * @return how many payloads were settled
     */
    int sweep(Instant before, Instant now, int limit);

    /**
     * Asks channels what became of answers that are in doubt.
     *
     * @return how many are in doubt no longer
     */
    int resolveDoubts(Instant now, int limit);

    /** What people decide about answers in doubt. */
    Deliveries deliveries();

    /** Orders behind tickets. */
    Orders orders();

    /** Carries queued replies to their channel; subscribe it to the outbox. */
    Subscriber outboundSender();

    static Marketplaces assemble(UseCaseRunner runner, MarketplacePorts ports) {
        return new MarketplaceService(runner, ports);
    }
}
