package io.keybuzz.application.billing.statement;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/**
 * Asks for what a closed month came to, to be printed.
 *
 * @param tenant named by super admins
 */
public record PrintStatement(BillingPeriod period, Optional<TenantId> tenant) {}
