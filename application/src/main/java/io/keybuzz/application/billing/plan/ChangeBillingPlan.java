package io.keybuzz.application.billing.plan;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/**
 * Agrees to another plan from now on.
 *
 * @param wish what it is to say; its version and its instant say nothing
 * @param tenant named by super admins
 */
public record ChangeBillingPlan(BillingPlan wish, ExpectedVersion expected, Optional<TenantId> tenant) {}
