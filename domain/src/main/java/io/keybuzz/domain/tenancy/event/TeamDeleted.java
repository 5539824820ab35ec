package io.keybuzz.domain.tenancy.event;

import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.TeamId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** There is no such team any more. */
public record TeamDeleted(EventId id, TenantId tenant, TeamId team, Instant occurredAt) implements DomainEvent {
    public static final String TYPE = "tenancy.team-deleted";

    @Override
    public UUID aggregate() {
        return team.value();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("teamId", team.toString());
    }
}
