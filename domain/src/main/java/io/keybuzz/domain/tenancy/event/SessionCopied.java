package io.keybuzz.domain.tenancy.event;

import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A session was ended because its refresh token came back after its use: somebody has a copy.
 *
 * @param tenant {@link TenantId#PLATFORM} for a super admin
 */
public record SessionCopied(EventId id, TenantId tenant, UserId user, SessionId session, Instant occurredAt)
        implements DomainEvent {
    public static final String TYPE = "tenancy.session-copied";

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
        return Map.of("userId", user.toString(), "sessionId", session.toString());
    }
}
