package io.keybuzz.domain.billing.payment;

import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * An amount to be collected from a tenant.
 *
 * @param id names it in lists
 * @param key the same for the same debt, however often it is asked for, such as {@code recharge/2026-11/3}
 * @param amountMinor more than 0, in minor units of the currency
 * @param dueAt when the debt came about
 */
public record PaymentOrder(UUID id, TenantId tenant, String key, long amountMinor, String currency, Instant dueAt) {}
