package io.keybuzz.examples.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.ticketing.Ticketing;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Assembles KeyBuzz from the stores that another module supplies, and offers its ticket desk. */
public final class TicketDeskModule extends AbstractModule {
    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireAtInjectOnConstructors();
        bind(ReturnsDesk.class);
    }

    @Provides
    @Singleton
    static KeyBuzzPorts.Runtime runtime() {
        return KeyBuzzPorts.Runtime.of(InstantSource.system(), new SecureRandom());
    }

    @Provides
    @Singleton
    static KeyBuzzApplication keybuzz(KeyBuzzPorts.Runtime runtime, KeyBuzzPorts.Stores stores) {
        return KeyBuzzApplication.assemble(KeyBuzzPorts.embedded(runtime, stores));
    }

    @Provides
    static Ticketing ticketing(KeyBuzzApplication keybuzz) {
        return keybuzz.ticketing();
    }
}
