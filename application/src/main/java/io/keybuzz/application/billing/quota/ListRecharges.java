package io.keybuzz.application.billing.quota;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/**
 * Asks what was bought in a month.
 *
 * @param period this month when it is not said
 * @param tenant named by super admins
 */
public record ListRecharges(Optional<BillingPeriod> period, Optional<TenantId> tenant) {}
