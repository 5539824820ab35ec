package io.keybuzz.application.tenancy.teams;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/**
 * Asks for the teams the caller may see.
 *
 * @param tenant for super admins, who see everybody's otherwise
 */
public record ListTeams(Optional<TenantId> tenant, PageRequest page) {}
