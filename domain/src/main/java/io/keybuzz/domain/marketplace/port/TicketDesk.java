package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.file.ArrivedFiles;
import io.keybuzz.domain.marketplace.file.FileTaker;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Turns messages into tickets, in the transaction that takes them in. Implemented by the bridge to ticketing. */
public interface TicketDesk {
    /**
     * Opens a ticket with the message, or adds the message to the ticket given.
     *
     * @param files that go with the message; those that were refused are named in it
     * @return the ticket's id
     */
    UUID receive(Connection connection, Optional<UUID> ticket, InboundMessage message, ArrivedFiles files, Instant now);

    /** The same with a message that brings no files. */
    default UUID receive(Connection connection, Optional<UUID> ticket, InboundMessage message, Instant now) {
        return receive(connection, ticket, message, ArrivedFiles.none(), now);
    }

    /**
     * Puts files where they are kept. Slow: before the unit of work that receives their message, never inside. Refuses with
     * {@code service/unavailable} what could be kept later.
     *
     * @param files hands them over
     */
    ArrivedFiles keep(Connection connection, Consumer<FileTaker> files);

    /** Drops the bytes of files that came with no message after all; after the unit of work, however it ended. */
    void release(Connection connection, ArrivedFiles files);

    /**
     * Shows on the ticket how far a reply has come. A ticket whose reply failed is back among those that wait for the seller; who
     * tells of a failure has held the ticket before.
     */
    void noteDelivery(OutboundMessage message);

    /** Nobody else changes the ticket before the unit of work ends; taken before what a reply's own row is locked for. */
    void hold(UUID ticket);
}
