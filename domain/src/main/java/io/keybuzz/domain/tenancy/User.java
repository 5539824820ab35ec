package io.keybuzz.domain.tenancy;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person with an account.
 *
 * @param tenant empty for a super admin and for nobody else
 */
public record User(
        UserId id,
        Optional<TenantId> tenant,
        EmailAddress email,
        String fullName,
        Role role,
        PasswordHash passwordHash,
        boolean active,
        Instant createdAt,
        Instant updatedAt) {
    public User {
        if (tenant.isEmpty() != (role == Role.SUPER_ADMIN)) {
            throw new IllegalArgumentException("a super admin, and nobody else, is without a tenant");
        }
    }
}
