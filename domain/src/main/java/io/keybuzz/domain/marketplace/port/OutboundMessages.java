package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Outbound messages of the current tenant. */
public interface OutboundMessages {
    Optional<OutboundMessage> find(OutboundId id);

    /** The same, and whoever sends or cancels it waits until this unit of work ends. */
    Optional<OutboundMessage> lock(OutboundId id);

    /**
     * Cancels the message of a ticket that is still waiting, and throws the refusal if there is none, at the latest when the
     * unit of work ends.
     */
    void cancel(UUID ticket, UUID message, Instant now, Supplier<RuntimeException> refusal);

    /**
     * Adds it and publishes the event that makes the sender take it. Refuses with {@link #cannotLeave}, at the latest when the
     * unit of work ends, where its connection takes no answers ({@link io.keybuzz.domain.marketplace.Connection#takesAnswers}).
     */
    void queue(OutboundMessage message, io.keybuzz.domain.marketplace.event.OutboundQueued event);

    /** Changes one that is there, and publishes the event that makes the sender take it again. */
    void queueAgain(OutboundMessage message, io.keybuzz.domain.marketplace.event.OutboundQueued event);

    void update(OutboundMessage message);

    /** Those of a connection that were made since, newest first, at most so many. */
    List<OutboundMessage> ofConnection(ConnectionId connection, Instant since, int limit);

    /** Those of a ticket, newest first, at most so many. */
    List<OutboundMessage> ofTicket(UUID ticket, int limit);

    /**
     * Messages of every tenant with status UNKNOWN, made after one instant and untouched since before another, the longest
     * untouched first; needs a worker's scope.
     */
    List<InDoubt> inDoubt(Instant madeAfter, Instant untouchedSince, int limit);

    /** Said of an answer whose connection takes none. */
    static Refusal cannotLeave() {
        return MarketplaceProblem.CONNECTION_NOT_USABLE.refuse(
                "The seller account this ticket came from is not connected, so no answer can leave; an internal note can be written");
    }

    /** A message nobody knows the fate of, without its content. */
    record InDoubt(OutboundId id, io.keybuzz.domain.shared.TenantId tenant) {}
}
