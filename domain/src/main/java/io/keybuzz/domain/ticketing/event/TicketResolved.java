package io.keybuzz.domain.ticketing.event;

import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A ticket was resolved at a desk that asks its buyers about it.
 *
 * @param delay after which they are asked
 */
public record TicketResolved(EventId id, TenantId tenant, TicketId ticket, Duration delay, Instant occurredAt)
        implements DomainEvent {
    public static final String TYPE = "ticketing.ticket-resolved";

    @Override
    public UUID aggregate() {
        return ticket.value();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("ticketId", ticket.toString());
    }
}
