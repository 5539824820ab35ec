package io.keybuzz.bootstrap.module;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.adapters.http.HttpModule;
import io.keybuzz.adapters.http.ServerSettings;
import io.keybuzz.adapters.http.health.HealthProbe;
import io.keybuzz.adapters.jdbi.JdbiStores;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/** The HTTP side of a server. */
public final class ServingModule extends AbstractModule {
    private static final int ANSWER_SECONDS = 2;

    private final ServerSettings settings;
    private final PrometheusMeterRegistry metrics;
    private final BooleanSupplier ready;

    /** @param ready whether everything else is up */
    public ServingModule(ServerSettings settings, PrometheusMeterRegistry metrics, BooleanSupplier ready) {
        this.settings = settings;
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
    HealthProbe probe(JdbiStores stores) {
        return new HealthProbe() {
            @Override
            public boolean databaseAnswers() {
                try (Connection connection = stores.appDataSource().getConnection()) {
                    return connection.isValid(ANSWER_SECONDS);
                } catch (SQLException down) {
                    return false;
                }
            }

            @Override
            public boolean ready() {
                return ready.getAsBoolean();
            }
        };
    }
}
