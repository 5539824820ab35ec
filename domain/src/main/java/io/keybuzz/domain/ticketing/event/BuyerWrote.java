package io.keybuzz.domain.ticketing.event;

import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A buyer has written; told beside {@link MessageAdded}, so that whoever waits for buyers hears of nothing else. */
public record BuyerWrote(EventId id, TenantId tenant, TicketId ticket, MessageId message, Instant occurredAt)
        implements DomainEvent {
    public static final String TYPE = "ticketing.buyer-wrote";

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
        return Map.of("ticketId", ticket.toString(), "messageId", message.toString());
    }
}
