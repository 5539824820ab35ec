package io.keybuzz.application.tenancy.teams;

import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/**
 * A new team without members.
 *
 * @param tenant named by super admins
 */
public record CreateTeam(String name, Optional<TenantId> tenant) {}
