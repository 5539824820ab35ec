package io.keybuzz.domain.marketplace.event;

import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A reply waits for its channel.
 *
 * @param ticket the aggregate, so that replies of one ticket leave in the order they were written
 * @param delay for which it can be taken back
 */
public record OutboundQueued(
        EventId id, TenantId tenant, UUID ticket, OutboundId outbound, Duration delay, Instant occurredAt)
        implements DomainEvent {
    public static final String TYPE = "marketplace.outbound-queued";

    @Override
    public UUID aggregate() {
        return ticket;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("outboundId", outbound.toString());
    }
}
