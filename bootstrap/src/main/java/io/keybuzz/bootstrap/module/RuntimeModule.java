package io.keybuzz.bootstrap.module;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.shared.TimeOrderedIds;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.domain.shared.IdSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;

/** Real time, unguessable ids, and who listens to use cases. */
public final class RuntimeModule extends AbstractModule {
    private final UseCaseListener listener;

    public RuntimeModule(UseCaseListener listener) {
        this.listener = listener;
    }

    @Override
    protected void configure() {
        bind(InstantSource.class).toInstance(Clock.systemUTC());
        bind(UseCaseListener.class).toInstance(listener);
        bind(Subscriptions.class).toInstance(KeyBuzzApplication.subscriptions());
    }

    @Provides
    @Singleton
    IdSource ids(InstantSource time) {
        return new TimeOrderedIds(time, new SecureRandom());
    }

    @Provides
    @Singleton
    KeyBuzzPorts.Runtime runtime(InstantSource time, IdSource ids, UseCaseListener listens) {
        return new KeyBuzzPorts.Runtime(time, ids, listens);
    }
}
