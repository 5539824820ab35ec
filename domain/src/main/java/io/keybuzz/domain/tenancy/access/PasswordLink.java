package io.keybuzz.domain.tenancy.access;

import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.event.AccountMailRequested.Kind;
import java.time.Duration;
import java.time.Instant;

/**
 * A link that lets somebody set the password of one account, once.
 *
 * @param id the event that asked for it, so that one request never makes two
 * @param tenant {@link TenantId#PLATFORM} for a super admin
 */
public record PasswordLink(
        EventId id, TenantId tenant, UserId user, Kind kind, SecretHash secret, Instant createdAt, Instant expiresAt) {
    /** A mailbox is not to be flooded by somebody who knows its address. */
    public static final int MOST_AN_HOUR = 5;

    private static final Duration RESET = Duration.ofHours(1);
    private static final Duration INVITATION = Duration.ofDays(7);

    public static PasswordLink of(EventId id, TenantId tenant, UserId user, Kind kind, SecretHash secret, Instant now) {
        return new PasswordLink(id, tenant, user, kind, secret, now, now.plus(lifetime(kind)));
    }

    public static Duration lifetime(Kind kind) {
        return kind == Kind.RESET ? RESET : INVITATION;
    }
}
