package io.keybuzz.adapters.jdbi;

import com.google.inject.Exposed;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.domain.shared.IdSource;

/**
 * Binds the stores to PostgreSQL. Needs {@link JdbiSettings}, {@link Subscriptions} and {@link IdSource}; whoever makes the
 * injector closes {@link JdbiStores} when it is done.
 */
public final class JdbiPersistence extends PrivateModule {
    @Override
    protected void configure() {
        // everything is provided below
    }

    @Provides
    @Singleton
    @Exposed
    JdbiStores stores(JdbiSettings settings, Subscriptions subscriptions, IdSource ids) {
        return JdbiStores.open(settings, subscriptions, ids);
    }
}
