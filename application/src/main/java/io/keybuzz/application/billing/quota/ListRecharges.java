package io.keybuzz.application.billing.quota;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/**
 * Asks what was bought in a month, in the order of its numbers.
 *
 * @param period this month when it is not said
 * @param tenant named by super admins
 */
public record ListRecharges(PageRequest page, Optional<BillingPeriod> period, Optional<TenantId> tenant) {}
