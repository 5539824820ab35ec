package io.keybuzz.application.marketplace;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.event.OutboundQueued;
import io.keybuzz.domain.marketplace.port.Connections;
import io.keybuzz.domain.marketplace.port.OutboundMessages;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** The marketplace context inside somebody else's transaction; for bridges, never for callers. */
public final class OutboundQueue {
    private final Connections connections;
    private final OutboundMessages outbound;
    private final IdSource ids;

    public OutboundQueue(Connections connections, OutboundMessages outbound, IdSource ids) {
        this.connections = connections;
        this.outbound = outbound;
        this.ids = ids;
    }

    /** Whether answers are taken for a connection. */
    public boolean takes(ConnectionId connection) {
        return connections.find(connection).filter(Connection::takesAnswers).isPresent();
    }

    /** Queues a reply; it leaves once the transaction has committed and the reply's delay is over. */
    public void queue(TenantId tenant, ConnectionId connection, Reply reply, Instant now) {
        OutboundMessage message = OutboundMessage.pending(
                ids.next(OutboundId::new),
                tenant,
                connection,
                reply.ticket(),
                reply.message(),
                reply.subject(),
                reply.body(),
                now);
        outbound.queue(
                message,
                new OutboundQueued(ids.next(EventId::new), tenant, reply.ticket(), message.id(), reply.delay(), now));
    }

    /** Takes a reply that is still waiting out of the queue, or throws the refusal, at the latest when the transaction ends. */
    public void cancel(UUID ticket, UUID message, Instant now, Supplier<RuntimeException> refusal) {
        outbound.cancel(ticket, message, now, refusal);
    }

    /** A ticket's reply in the marketplace's words. @param delay for which it can be taken back */
    public record Reply(UUID ticket, UUID message, String subject, String body, Duration delay) {}
}
