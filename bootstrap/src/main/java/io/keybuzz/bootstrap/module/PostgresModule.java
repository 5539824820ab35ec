package io.keybuzz.bootstrap.module;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.adapters.jdbi.JdbiSettings;
import io.keybuzz.adapters.jdbi.JdbiStores;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.bootstrap.worker.CommitSignal;
import io.keybuzz.domain.shared.IdSource;

/** Keeps everything in PostgreSQL, and tells the relay of every commit. */
public final class PostgresModule extends AbstractModule {
    private final JdbiSettings settings;

    public PostgresModule(JdbiSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        bind(CommitSignal.class).toInstance(new CommitSignal());
    }

    /** Whoever makes the injector closes them. */
    @Provides
    @Singleton
    JdbiStores postgres(Subscriptions subscriptions, IdSource ids) {
        return JdbiStores.open(settings, subscriptions, ids);
    }

    @Provides
    @Singleton
    KeyBuzzPorts.Stores stores(JdbiStores postgres, CommitSignal signal) {
        KeyBuzzPorts.Stores ports = postgres.ports();
        return new KeyBuzzPorts.Stores(
                signal.after(ports.unitOfWork()),
                ports.outbox(),
                ports.tenancy(),
                ports.ticketing(),
                ports.billing(),
                ports.automation(),
                ports.marketplace(),
                ports.audit(),
                ports.answers(),
                ports.privacy(),
                ports.leftovers());
    }
}
