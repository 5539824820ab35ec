package io.keybuzz.domain.tenancy.event;

import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody is to get a mail with a link that lets them set a password. The link's secret is made when the mail is sent, so
 * that nothing stored here opens an account.
 *
 * @param tenant {@link TenantId#PLATFORM} for a super admin
 */
public record AccountMailRequested(EventId id, TenantId tenant, UserId user, Kind kind, Instant occurredAt)
        implements DomainEvent {
    public static final String TYPE = "tenancy.account-mail-requested";

    /** Why the mail is sent; the link's lifetime follows from it. */
    public enum Kind {
        /** Somebody forgot the password. */
        RESET,
        /** Somebody was given an account that has no password yet. */
        INVITATION
    }

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
        return Map.of("userId", user.toString(), "kind", kind.name());
    }
}
