package io.keybuzz.domain.ticketing.event;

import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.Visibility;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A message was added to a ticket, from either side. */
public record MessageAdded(
        EventId id,
        TenantId tenant,
        TicketId ticket,
        MessageId message,
        SenderType sender,
        Visibility visibility,
        Instant occurredAt)
        implements DomainEvent {
    public static final String TYPE = "ticketing.message-added";

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
        return Map.of(
                "ticketId", ticket.toString(),
                "messageId", message.toString(),
                "sender", sender.name(),
                "visibility", visibility.name());
    }
}
