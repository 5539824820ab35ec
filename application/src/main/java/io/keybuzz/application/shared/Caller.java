package io.keybuzz.application.shared;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.util.Optional;

/**
 * Who calls, as proved at the edge; never taken from a request's body.
 *
 * @param tenant empty for a super admin
 * @param name shown beside what they write
 */
public record Caller(UserId user, Optional<TenantId> tenant, Role role, String name) {
    public static Caller of(TenantId tenant, UserId user, Role role, String name) {
        return new Caller(user, Optional.of(tenant), role, name);
    }
}
