package io.keybuzz.application.ticketing.sla.plan;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.sla.policy.PolicyId;
import java.util.Optional;

/**
 * Asks for one policy.
 *
 * @param tenant named by super admins
 */
public record GetSlaPolicy(PolicyId policy, Optional<TenantId> tenant) {}
