package io.keybuzz.application.marketplace;

import io.keybuzz.application.outbox.Subscriber;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
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
     * Takes in what was stored but never finished, because of a crash or an outage.
     *
     * @param before only what arrived before this instant, so that work in progress is left alone
     * @return how many payloads were settled
     */
    int sweep(Instant before, Instant now, int limit);

    /** Carries queued replies to their channel; subscribe it to the outbox. */
    Subscriber outboundSender();

    static Marketplaces assemble(MarketplacePorts ports) {
        return new MarketplaceService(ports);
    }
}
