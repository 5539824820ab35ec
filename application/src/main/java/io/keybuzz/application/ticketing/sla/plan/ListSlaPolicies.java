package io.keybuzz.application.ticketing.sla.plan;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/**
 * Asks for a tenant's policies.
 *
 * @param tenant named by super admins
 */
public record ListSlaPolicies(PageRequest page, Optional<TenantId> tenant) {}
