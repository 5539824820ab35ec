package io.keybuzz.domain.billing.port;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.statement.LedgerSum;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Months that are over, until they are closed. */
public interface MonthClosings {
    /** One tenant's month. */
    record Month(TenantId tenant, BillingPeriod period) {}

    /** Months that ended by then and are not closed, the oldest first; a worker's look at all tenants. */
    List<Month> due(Instant endedBy, int limit);

    /** The month, held until the unit of work ends; empty when it is closed already, or when somebody else is at it. */
    Optional<QuotaUsage> take(TenantId tenant, BillingPeriod period);

    /** What the ledger has of the month. */
    List<LedgerSum> sums(TenantId tenant, BillingPeriod period);

    /**
     * Closes a month that was taken: its counters become the statement's, every ticket gets its part of the total, and the
     * statement is kept. A ticket's part is what its own facts cost, and of what the recharges cost a share by the units they
     * paid for it ({@link io.keybuzz.domain.billing.statement.Apportionment}, in the order of the tickets' ids).
     */
    void close(Statement statement);
}
