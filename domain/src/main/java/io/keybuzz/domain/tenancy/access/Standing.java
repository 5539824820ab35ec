package io.keybuzz.domain.tenancy.access;

import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Bearer;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * What a session and its account may do right now, read before any tenant is known.
 *
 * @param bearer as the account is now, whatever its tokens say
 * @param ended whether the session was put an end to
 */
public record Standing(
        SessionId session,
        Bearer bearer,
        Optional<TenantStatus> tenantStatus,
        boolean active,
        boolean ended,
        Instant lastUsedAt,
        Instant expiresAt) {
    /** Where the session is kept: the account's tenant, or {@link TenantId#PLATFORM}. */
    public TenantId home() {
        return bearer.tenant().orElse(TenantId.PLATFORM);
    }

    /** Whether calls with a token of this session are let in. */
    public boolean letsIn(Instant now) {
        return active
                && !ended
                && now.isBefore(expiresAt)
                && tenantStatus.map(TenantStatus::mayWork).orElse(true);
    }

    /** Whether the session may go on with a new token. */
    public boolean mayGoOn(Instant now) {
        return letsIn(now) && now.isBefore(lastUsedAt.plus(Session.IDLE));
    }
}
