package io.keybuzz.domain.tenancy;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.util.Optional;

/**
 * Whom an access token speaks for.
 *
 * @param tenant empty for a super admin
 */
public record Bearer(UserId user, Optional<TenantId> tenant, Role role, String email, String fullName) {}
