package io.keybuzz.bootstrap;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.shared.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import java.time.Duration;

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

    @Override
    public void ran(String useCase, CallContext call, TenantScope scope, String outcome, Duration took) {
        registry.timer("keybuzz.use.case", "name", useCase, "outcome", outcome).record(took);
    }
}
