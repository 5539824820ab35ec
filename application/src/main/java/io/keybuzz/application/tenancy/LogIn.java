package io.keybuzz.application.tenancy;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.util.Optional;

/**
 * An attempt to log in.
 *
 * @param tenantSlug tells accounts apart when the address has several
 */
public record LogIn(String email, String password, Optional<String> tenantSlug) {
    @Override
    public String toString() {
        return "LogIn[…]";
    }

    /** Who is logged in, and the token to show from now on. */
    public record Outcome(
            UserId user, String email, String fullName, Role role, Optional<TenantId> tenant, String token) {
        @Override
        public String toString() {
            return "Outcome[" + user + "]";
        }
    }
}
