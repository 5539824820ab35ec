package io.keybuzz.domain.billing.quota;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * Units that were bought beyond the quota of a month.
 *
 * @param number counts the recharges of a month, from 1
 * @param units how many were bought
 * @param unitPriceMinor what each cost, in minor units of the currency
 */
public record Recharge(
        UUID id,
        TenantId tenant,
        BillingPeriod period,
        int number,
        int units,
        long unitPriceMinor,
        String currency,
        Instant boughtAt) {
    public long amountMinor() {
        return Math.multiplyExact((long) units, unitPriceMinor);
    }

    /** Where it stands among those of its month; its number stands there as so many seconds. */
    public PageKey place() {
        return new PageKey(Instant.ofEpochSecond(number), id);
    }

    /** The number of the one that stands there. */
    public static long numberAt(PageKey place) {
        return place.at().getEpochSecond();
    }
}
