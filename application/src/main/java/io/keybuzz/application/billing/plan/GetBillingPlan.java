package io.keybuzz.application.billing.plan;

import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/**
 * Asks what a tenant has agreed to.
 *
 * @param tenant named by super admins
 */
public record GetBillingPlan(Optional<TenantId> tenant) {}
