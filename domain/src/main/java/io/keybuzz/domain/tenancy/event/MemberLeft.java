package io.keybuzz.domain.tenancy.event;

import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TeamId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Somebody is in a team no longer. */
public record MemberLeft(EventId id, TenantId tenant, TeamId team, UserId user, Instant occurredAt)
        implements DomainEvent {
    public static final String TYPE = "tenancy.member-left";

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
        return Map.of("teamId", team.toString(), "userId", user.toString());
    }
}
