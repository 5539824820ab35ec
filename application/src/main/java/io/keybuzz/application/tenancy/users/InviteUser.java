package io.keybuzz.application.tenancy.users;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.TeamId;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who shall join.
 *
 * @param teams to be a member of from the start
 * @param tenant named by super admins
 */
public record InviteUser(EmailAddress email, String fullName, Role role, Set<TeamId> teams, Optional<TenantId> tenant) {
    public InviteUser {
        teams = Set.copyOf(teams);
    }

    @Override
    public String toString() {
        return "InviteUser[" + role + "]";
    }
}
