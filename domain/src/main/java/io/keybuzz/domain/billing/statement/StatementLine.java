package io.keybuzz.domain.billing.statement;

/**
 * One line of a statement.
 *
 * @param units how many
 * @param unitPriceMinor what each costs; 0 where they were paid for by a recharge
 */
public record StatementLine(Kind kind, long units, long unitPriceMinor) {
    /** What there is to pay for. */
    public enum Kind {
        TICKETS,
        AI_ACTIONS,
        /** Tickets that units paid for which are on the statement as bought. */
        PREPAID_TICKETS,
        PREPAID_AI_ACTIONS,
        /** Units that were bought. */
        RECHARGES
    }

    public long amountMinor() {
        return Math.multiplyExact(units, unitPriceMinor);
    }
}
