package io.keybuzz.domain.billing.quota;

/**
 * What was counted in a month.
 *
 * @param prepaid units that were paid for by a recharge
 * @param recharges how often units were bought
 * @param recharged units that were bought
 * @param usageMinor what the units cost that no recharge paid for
 * @param rechargeMinor what the recharges cost
 */
public record Counts(
        long tickets,
        long aiActions,
        long prepaid,
        int recharges,
        long recharged,
        long tokens,
        long usageMinor,
        long rechargeMinor) {
    public static Counts none() {
        return new Counts(0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Units of the quota. */
    public long used() {
        return tickets + aiActions;
    }

    Counts and(UsageFact fact, boolean paid, long priceMinor) {
        boolean ticket = fact.kind() == UsageKind.TICKET;
        return new Counts(
                tickets + (ticket ? 1 : 0),
                aiActions + (ticket ? 0 : 1),
                prepaid + (paid ? 1 : 0),
                recharges,
                recharged,
                tokens + fact.tokens(),
                usageMinor + (paid ? 0 : priceMinor),
                rechargeMinor);
    }

    Counts and(Recharge recharge) {
        return new Counts(
                tickets,
                aiActions,
                prepaid,
                recharges + 1,
                recharged + recharge.units(),
                tokens,
                usageMinor,
                rechargeMinor + recharge.amountMinor());
    }

    public Counts andTokens(long more) {
        return new Counts(tickets, aiActions, prepaid, recharges, recharged, tokens + more, usageMinor, rechargeMinor);
    }
}
