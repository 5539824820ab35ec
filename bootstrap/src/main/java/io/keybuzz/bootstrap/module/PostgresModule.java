package io.keybuzz.bootstrap.module;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.adapters.jdbi.JdbiPersistence;
import io.keybuzz.adapters.jdbi.JdbiSettings;
import io.keybuzz.adapters.jdbi.JdbiStores;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.bootstrap.worker.CommitSignal;

/** Keeps everything in PostgreSQL. */
public final class PostgresModule extends AbstractModule {
    private final JdbiSettings settings;

    public PostgresModule(JdbiSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        bind(JdbiSettings.class).toInstance(settings);
        bind(CommitSignal.class).toInstance(new CommitSignal());
        install(new JdbiPersistence());
    }

    @Provides
    @Singleton
    KeyBuzzPorts.Stores stores(JdbiStores stores, CommitSignal signal) {
        KeyBuzzPorts.Stores ports = stores.ports();
        return new KeyBuzzPorts.Stores(
                signal.after(ports.unitOfWork()),
                ports.outbox(),
                ports.tenancy(),
                ports.ticketing(),
                ports.usages(),
                ports.marketplace());
    }
}
