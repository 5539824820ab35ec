package io.keybuzz.bootstrap.module;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.adapters.http.HttpModule;
import io.keybuzz.adapters.http.ServerSettings;
import io.keybuzz.adapters.http.health.HealthProbe;
import io.keybuzz.adapters.integration.throttle.RateLimitAdapters;
import io.keybuzz.adapters.jdbi.JdbiStores;
import io.keybuzz.application.shared.RateLimiter;
import io.keybuzz.bootstrap.config.RateConfig;
import io.keybuzz.bootstrap.database.DatabaseGlance;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** The HTTP side of a server. */
public final class ServingModule extends AbstractModule {

    private final ServerSettings settings;
    private final RateConfig rates;
    private final PrometheusMeterRegistry metrics;
    private final BooleanSupplier ready;

    /** @param rates how calls are counted
     * @param ready whether everything else is up */
    public ServingModule(
            ServerSettings settings, RateConfig rates, PrometheusMeterRegistry metrics, BooleanSupplier ready) {
        this.settings = settings;
        this.rates = rates;
        this.metrics = metrics;
        this.ready = ready;
    }

    @Override
    protected void configure() {
        bind(ServerSettings.class).toInstance(settings);
        bind(PrometheusMeterRegistry.class).toInstance(metrics);
        install(new HttpModule());
    }

    @Provides
    @Singleton
    RateLimiter limiter(JdbiStores stores, InstantSource time) {
        if (!rates.on()) {
            return RateLimiter.none();
        }
        return rates.shared()
                ? RateLimitAdapters.shared(stores.appDataSource(), time)
                : RateLimitAdapters.inMemory(time);
    }

    @Provides
    @Singleton
    HealthProbe probe(JdbiStores stores) {
        DatabaseGlance glance = new DatabaseGlance(stores.workerDataSource());
        return new HealthProbe() {
            @Override
            public boolean databaseAnswers() {
                return glance.answers();
            }

            @Override
            public boolean ready() {
                return ready.getAsBoolean();
            }

            @Override
            public boolean crowded() {
                return stores.isCrowded();
            }
        };
    }
}
