package io.keybuzz.domain.tenancy.staff;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/**
 * Which users a list shows; within the scope, whatever it says.
 *
 * @param tenant for super admins, who see everybody's otherwise
 * @param text somewhere in the name or the address, whatever its case, to the letter
 */
public record UserFilter(
        Optional<TenantId> tenant, Optional<Role> role, Optional<Boolean> active, Optional<String> text) {
    public static UserFilter any() {
        return new UserFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
