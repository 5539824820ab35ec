package io.keybuzz.bootstrap.worker;

import io.keybuzz.application.billing.statement.ClosingReport;
import io.keybuzz.application.billing.statement.MonthCloser;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes months that are over, and says aloud when one was counted wrong. */
public final class MonthClosing {
    private static final Logger LOG = LoggerFactory.getLogger(MonthClosing.class);

    private final MonthCloser closer;
    private final MeterRegistry metrics;
    private final InstantSource time;

    public MonthClosing(MonthCloser closer, MeterRegistry metrics, InstantSource time) {
        this.closer = closer;
        this.metrics = metrics;
        this.time = time;
    }

    /** Does nothing where nothing is over. */
    public ClosingReport run() {
        ClosingReport report = closer.run(time.instant());
        if (report.closed() > 0) {
            LOG.info("closed {} months", report.closed());
        }
        for (ClosingReport.Mismatch wrong : report.mismatches()) {
            LOG.error(
                    "the month {} of tenant {} was counted wrong: {} instead of {}; the ledger holds",
                    wrong.period(),
                    wrong.tenant(),
                    wrong.counters(),
                    wrong.ledger());
        }
        if (report.failed() > 0) {
            LOG.warn(
                    "{} months could not be closed, trying again",
                    report.failed(),
                    report.cause().orElse(null));
        }
        metrics.counter("keybuzz.billing.closings", "outcome", "closed").increment(report.closed());
        metrics.counter("keybuzz.billing.closings", "outcome", "failed").increment(report.failed());
        metrics.counter("keybuzz.billing.mismatches")
                .increment(report.mismatches().size());
        return report;
    }
}
