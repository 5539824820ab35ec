package io.keybuzz.domain.billing.plan;

/**
 * What one unit costs.
 *
 * @param ticketMinor in minor units of the currency, such as cents
 * @param aiActionMinor likewise; also what a unit costs that is bought beyond the quota
 * @param currency of ISO 4217
 */
public record UnitPrices(long ticketMinor, long aiActionMinor, String currency) {}
