package io.keybuzz.domain.billing;

import io.keybuzz.domain.shared.TenantId;
import java.util.UUID;

/**
 * What one ticket has used (seed PH11-04A, TicketBillingUsage): one row per ticket, counted up in the transaction of the
 * fact it counts.
 *
 * @param ticket the ticket's id
 * @param calculatedAmountMinor money in minor units of the tenant's currency, 0 until billing calculates it
 * @param finalized whether every month is closed in which something was billed on it
 */
public record TicketUsage(
        TenantId tenant,
        UUID ticket,
        long aiActionsCount,
        long humanMessagesCount,
        long autoReplyCount,
        long tokensUsed,
        long billableUnits,
        long calculatedAmountMinor,
        boolean finalized) {

    public static TicketUsage none(TenantId tenant, UUID ticket) {
        return new TicketUsage(tenant, ticket, 0, 0, 0, 0, 0, 0, false);
    }

    /** With what was counted on a part of the ticket. */
    public TicketUsage and(TicketUsage part) {
        return new TicketUsage(
                tenant,
                ticket,
                aiActionsCount + part.aiActionsCount,
                humanMessagesCount + part.humanMessagesCount,
                autoReplyCount + part.autoReplyCount,
                tokensUsed + part.tokensUsed,
                billableUnits + part.billableUnits,
                calculatedAmountMinor + part.calculatedAmountMinor,
                isSettled() && part.isSettled() && billableUnits + part.billableUnits > 0);
    }

    /** Whether nothing on it waits for its month to be closed. */
    private boolean isSettled() {
        return finalized || billableUnits == 0;
    }
}
