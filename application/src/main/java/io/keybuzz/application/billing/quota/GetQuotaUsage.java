package io.keybuzz.application.billing.quota;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/**
 * Asks how much of a month is used up.
 *
 * @param period this month when it is not said
 * @param tenant named by super admins
 */
public record GetQuotaUsage(Optional<BillingPeriod> period, Optional<TenantId> tenant) {}
