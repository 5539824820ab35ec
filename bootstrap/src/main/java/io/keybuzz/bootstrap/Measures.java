package io.keybuzz.bootstrap;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.health.ConnectionCensus;
import io.keybuzz.domain.shared.Channel;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** What a server counts about itself: use cases by outcome, events waiting, memory and threads. Never who or what. */
@Worker("whoever watches the server")
final class Measures implements UseCaseListener {
    private static final TenantScope QUEUES = new TenantScope.Queues("metrics");

    private final MeterRegistry registry;

    Measures(MeterRegistry registry) {
        this.registry = registry;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
    }

    /** Counts the backlog whenever somebody looks. */
    void watch(KeyBuzzPorts.Stores stores) {
        Gauge.builder("keybuzz.outbox.backlog", () -> stores.unitOfWork().read(QUEUES, stores.outbox()::backlog))
                .description("Events neither delivered nor given up")
                .register(registry);
    }

    /** Connections by channel and state, and how long the longest waiting has been due; counted at most every ten seconds. */
    void watch(KeyBuzzPorts.Stores stores, InstantSource time) {
        Census census = new Census(stores, time);
        for (Channel channel : Channel.values()) {
            String name = channel.name().toLowerCase(Locale.ROOT);
            for (ConnectionStatus status : ConnectionStatus.values()) {
                Gauge.builder("keybuzz.connections", () -> census.count(channel, status))
                        .description("Connections by channel and state")
                        .tag("channel", name)
                        .tag("status", status.name().toLowerCase(Locale.ROOT))
                        .register(registry);
            }
            Gauge.builder("keybuzz.poll.lag", () -> census.lag(channel))
                    .description("How long the longest waiting connection has been due")
                    .baseUnit("seconds")
                    .tag("channel", name)
                    .register(registry);
        }
    }

    @Override
    public void worked(String work, String channel, String outcome, Duration took) {
        registry.timer(
                        "keybuzz.channel.work",
                        "work",
                        work,
                        "channel",
                        channel.toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome.toLowerCase(Locale.ROOT))
                .record(took);
    }

    @Override
    public void limitReached(String limit) {
        registry.counter("keybuzz.billing.limits", "limit", limit).increment();
    }

    @Override
    public void ran(String useCase, CallContext call, TenantScope scope, String outcome, Duration took) {
        registry.timer("keybuzz.use.case", "name", useCase, "outcome", outcome).record(took);
    }

    @Override
    public void ruleRan(String trigger, String result, String reason) {
        registry.counter("keybuzz.ai.executions", "trigger", trigger, "result", result, "reason", reason)
                .increment();
    }

    /** All connections as they were counted a moment ago: one query for a whole scrape. */
    private static final class Census {
        private static final Duration KEPT = Duration.ofSeconds(10);

        private final KeyBuzzPorts.Stores stores;
        private final InstantSource time;
        private Instant counted = Instant.EPOCH;
        private List<ConnectionCensus> rows = List.of();

        Census(KeyBuzzPorts.Stores stores, InstantSource time) {
            this.stores = stores;
            this.time = time;
        }

        int count(Channel channel, ConnectionStatus status) {
            return rows().stream()
                    .filter(row -> row.channel() == channel && row.status() == status)
                    .mapToInt(ConnectionCensus::connections)
                    .sum();
        }

        double lag(Channel channel) {
            return rows().stream()
                    .filter(row -> row.channel() == channel)
                    .flatMap(row -> row.longestDue().stream())
                    .mapToDouble(due -> Duration.between(due, time.instant()).toMillis() / 1000.0)
                    .max()
                    .orElse(0);
        }

        private synchronized List<ConnectionCensus> rows() {
            Instant now = time.instant();
            if (now.isAfter(counted.plus(KEPT))) {
                counted = now;
                rows = stores.unitOfWork()
                        .read(QUEUES, () -> stores.marketplace().healths().census(now));
            }
            return rows;
        }
    }
}
