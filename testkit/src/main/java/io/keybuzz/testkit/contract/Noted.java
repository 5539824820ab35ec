package io.keybuzz.testkit.contract;

import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An event that belongs to no context, for the outbox's own contract. */
public record Noted(EventId id, TenantId tenant, UUID aggregate, String type, String note, Instant occurredAt)
        implements DomainEvent {
    public static final String TYPE = "testkit.noted";
    public static final String TYPE_FOR_TWO = "testkit.noted-for-two";
    public static final String TYPE_FOR_NOBODY = "testkit.noted-for-nobody";

    @Override
    public Map<String, String> payload() {
        return Map.of("note", note);
    }
}
