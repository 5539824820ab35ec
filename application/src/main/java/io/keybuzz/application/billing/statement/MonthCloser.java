package io.keybuzz.application.billing.statement;

import io.keybuzz.application.billing.BillingPorts;
import io.keybuzz.application.billing.BillingStores;
import io.keybuzz.application.billing.statement.ClosingReport.Mismatch;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.event.StatementIssued;
import io.keybuzz.domain.billing.port.MonthClosings.Month;
import io.keybuzz.domain.billing.quota.Counts;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.billing.statement.LedgerSum;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Closes the months that are over, each in one unit of work: it adds up the ledger, corrects the counters by it, gives every
 * ticket its part, and keeps the statement. Several nodes may do it at once, and whoever is killed has done nothing: a month is
 * held while it is closed, and looked at again before.
 */
@Worker("months that are over")
public final class MonthCloser {
    /** Units of work that began before midnight are over by then. */
    public static final Duration GRACE = Duration.ofHours(1);

    private static final int MOST = 10_000;
    private static final TenantScope QUEUES = new TenantScope.Queues("month-closer");

    private final BillingPorts ports;

    public MonthCloser(BillingPorts ports) {
        this.ports = ports;
    }

    /** Closes every month that has been over for an hour. */
    public ClosingReport run(Instant time) {
        Instant now = time.truncatedTo(ChronoUnit.MICROS);
        List<Month> due =
                ports.unitOfWork().run(QUEUES, () -> ports.stores().closings().due(now.minus(GRACE), MOST));
        int closed = 0;
        int failed = 0;
        Optional<RuntimeException> cause = Optional.empty();
        List<Mismatch> mismatches = new ArrayList<>();
        for (Month month : due) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            try {
                Closed result = close(month, now);
                closed += result.done() ? 1 : 0;
                result.mismatch().ifPresent(mismatches::add);
            } catch (RuntimeException failure) {
                failed++;
                cause = cause.or(() -> Optional.of(failure));
            }
        }
        return new ClosingReport(closed, failed, cause, mismatches);
    }

    private Closed close(Month month, Instant now) {
        return ports.unitOfWork()
                .run(
                        new TenantScope.One(month.tenant()),
                        () -> ports.stores()
                                .closings()
                                .take(month.tenant(), month.period())
                                .map(usage -> close(usage, now))
                                .orElseGet(() -> new Closed(false, Optional.empty())));
    }

    private Closed close(QuotaUsage usage, Instant now) {
        BillingStores stores = ports.stores();
        TenantId tenant = usage.tenant();
        BillingPeriod period = usage.period();
        List<LedgerSum> ledger = stores.closings().sums(tenant, period);
        List<Recharge> recharges = stores.ledger().recharges(tenant, period);
        Counts counts = Statement.counts(ledger, recharges, usage.counts().tokens());
        Statement statement = Statement.of(
                usage.closed(counts, now), ledger, recharges, stores.plans().inForce(tenant, period), now);
        stores.closings().close(statement);
        ports.outbox().publish(new StatementIssued(ports.ids().next(EventId::new), statement));
        return new Closed(
                true,
                counts.equals(usage.counts())
                        ? Optional.empty()
                        : Optional.of(new Mismatch(tenant, period, usage.counts(), counts)));
    }

    private record Closed(boolean done, Optional<Mismatch> mismatch) {}
}
