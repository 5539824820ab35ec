package io.keybuzz.application.billing.statement;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.quota.Counts;
import io.keybuzz.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * What came of closing months.
 *
 * @param failed months that could not be closed and will be tried again
 * @param cause why the first of them could not
 * @param mismatches months whose counters were not what their ledgers say; the ledgers' counts hold
 */
public record ClosingReport(int closed, int failed, Optional<RuntimeException> cause, List<Mismatch> mismatches) {
    public ClosingReport {
        mismatches = List.copyOf(mismatches);
    }

    /** A month that was counted wrong. */
    public record Mismatch(TenantId tenant, BillingPeriod period, Counts counters, Counts ledger) {}
}
