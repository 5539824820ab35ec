package io.keybuzz.domain.ticketing.event;

import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A buyer has said how they were helped. @param agent who is rated */
public record SatisfactionGiven(
        EventId id, TenantId tenant, TicketId ticket, Optional<UUID> agent, int score, Instant occurredAt)
        implements DomainEvent {
    public static final String TYPE = "ticketing.satisfaction-given";

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
        Map<String, String> payload = new TreeMap<>();
        payload.put("ticketId", ticket.toString());
        payload.put("score", Integer.toString(score));
        agent.ifPresent(it -> payload.put("agentId", it.toString()));
        return payload;
    }
}
