package io.keybuzz.domain.billing.statement;

import io.keybuzz.domain.billing.quota.UsageKind;

/**
 * Facts of one month that are alike, as the ledger has them.
 *
 * @param priceMinor what each costs
 * @param paid whether units that were bought paid for them, so that they cost nothing more
 */
public record LedgerSum(UsageKind kind, long priceMinor, boolean paid, long count) {
    public long amountMinor() {
        return paid ? 0 : Math.multiplyExact(priceMinor, count);
    }
}
