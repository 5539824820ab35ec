package io.keybuzz.domain.ticketing.event;

import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A deadline of a ticket was missed. */
public record SlaBreached(
        EventId id, TenantId tenant, TicketId ticket, ClockKind clock, Instant dueAt, Instant occurredAt)
        implements DomainEvent {
    public static final String TYPE = "ticketing.sla-breached";

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
        return Map.of("ticketId", ticket.toString(), "clock", clock.name(), "dueAt", dueAt.toString());
    }
}
