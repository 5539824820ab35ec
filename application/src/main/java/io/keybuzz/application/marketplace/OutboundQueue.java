package io.keybuzz.application.marketplace;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.event.OutboundQueued;
import io.keybuzz.domain.marketplace.port.OutboundMessages;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.UUID;

/** The marketplace context inside somebody else's transaction; for bridges, never for callers. */
public final class OutboundQueue {
    private final OutboundMessages outbound;
    private final IdSource ids;

    public OutboundQueue(OutboundMessages outbound, IdSource ids) {
        this.outbound = outbound;
        this.ids = ids;
    }

    /** Queues a reply; it leaves once the transaction has committed. */
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
        outbound.queue(message, new OutboundQueued(ids.next(EventId::new), tenant, reply.ticket(), message.id(), now));
    }

    /** A ticket's reply in the marketplace's words. */
    public record Reply(UUID ticket, UUID message, String subject, String body) {}
}
