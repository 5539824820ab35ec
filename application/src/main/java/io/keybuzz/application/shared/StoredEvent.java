package io.keybuzz.application.shared;

import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A domain event as it comes out of the outbox. */
public record StoredEvent(
        EventId id, TenantId tenant, UUID aggregate, String type, Instant occurredAt, Map<String, String> payload) {
    public StoredEvent {
        payload = Map.copyOf(payload);
    }
}
