package io.keybuzz.domain.ticketing.event;

import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketStatus;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A ticket has another status. */
public record TicketMoved(
        EventId id, TenantId tenant, TicketId ticket, TicketStatus from, TicketStatus to, Instant occurredAt)
        implements DomainEvent {
    public static final String TYPE = "ticketing.ticket-moved";

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
        return Map.of("ticketId", ticket.toString(), "from", from.name(), "to", to.name());
    }
}
