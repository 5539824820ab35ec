package io.keybuzz.domain.tenancy.access;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose password a link sets, read before any tenant is known.
 *
 * @param tenantName and slug are empty for a super admin
 */
public record LinkHolder(
        PasswordLink link,
        EmailAddress email,
        Optional<String> tenantName,
        Optional<String> tenantSlug,
        Optional<TenantStatus> tenantStatus,
        boolean active) {
    /** Whether it can still be used. */
    public boolean isGood(Instant now) {
        return active
                && now.isBefore(link.expiresAt())
                && tenantStatus.map(TenantStatus::mayWork).orElse(true);
    }
}
