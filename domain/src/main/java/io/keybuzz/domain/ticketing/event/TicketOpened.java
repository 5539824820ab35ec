package io.keybuzz.domain.ticketing.event;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A ticket was opened. */
public record TicketOpened(EventId id, TenantId tenant, TicketId ticket, Channel channel, Instant occurredAt)
        implements DomainEvent {
    public static final String TYPE = "ticketing.ticket-opened";

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
        return Map.of("ticketId", ticket.toString(), "channel", channel.name());
    }
}
