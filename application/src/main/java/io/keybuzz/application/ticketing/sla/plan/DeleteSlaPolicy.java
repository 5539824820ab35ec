package io.keybuzz.application.ticketing.sla.plan;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.sla.policy.PolicyId;
import java.util.Optional;

/**
 * A policy that is no longer needed.
 *
 * @param tenant named by super admins
 */
public record DeleteSlaPolicy(PolicyId policy, ExpectedVersion expected, Optional<TenantId> tenant) {}
