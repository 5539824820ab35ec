package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.OutboundMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Turns messages into tickets, in the transaction that takes them in. Implemented by the bridge to ticketing. */
public interface TicketDesk {
    /**
     * Opens a ticket with the message, or adds the message to the ticket given.
     *
     * @return the ticket's id
     */
    UUID receive(Connection connection, Optional<UUID> ticket, InboundMessage message, Instant now);

    /**
     * Shows on the ticket how far a reply has come. A ticket whose reply failed is back among those that wait for the seller; who
     * tells of a failure has held the ticket before.
     */
    void noteDelivery(OutboundMessage message);

    /** Nobody else changes the ticket before the unit of work ends; taken before what a reply's own row is locked for. */
    void hold(UUID ticket);
}
