package io.keybuzz.application.billing.statement;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/**
 * Asks what a closed month came to.
 *
 * @param tenant named by super admins
 */
public record GetStatement(BillingPeriod period, Optional<TenantId> tenant) {}
