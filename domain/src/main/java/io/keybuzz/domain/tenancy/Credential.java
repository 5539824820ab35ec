package io.keybuzz.domain.tenancy;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.util.Optional;

/** The fewest facts a login needs, read before the tenant is known. */
public record Credential(
        UserId user,
        Optional<TenantId> tenant,
        Optional<String> tenantSlug,
        Optional<TenantStatus> tenantStatus,
        String email,
        String fullName,
        Role role,
        PasswordHash passwordHash,
        boolean active) {

    /** Whom a token of this account speaks for. */
    public Bearer bearer() {
        return new Bearer(user, tenant, role, email, fullName);
    }

    /** Whether the account is in use and its tenant, if any, may work. */
    public boolean mayWork() {
        return active && tenantStatus.map(TenantStatus::mayWork).orElse(true);
    }
}
