package io.keybuzz.domain.tenancy.event;

import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Somebody of a tenant has no account to work with any more. */
public record UserDeactivated(EventId id, TenantId tenant, UserId user, Instant occurredAt) implements DomainEvent {
    public static final String TYPE = "tenancy.user-deactivated";

    @Override
    public UUID aggregate() {
        return user.value();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("userId", user.toString());
    }
}
