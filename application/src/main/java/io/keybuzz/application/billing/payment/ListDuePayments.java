package io.keybuzz.application.billing.payment;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/**
 * Asks what is to be collected from a tenant, the latest first.
 *
 * @param tenant named by super admins
 */
public record ListDuePayments(PageRequest page, Optional<TenantId> tenant) {}
