package io.keybuzz.examples.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.application.KeyBuzzPorts;

/** Keeps everything in memory. A module that keeps it in PostgreSQL takes its place, and nothing else changes. */
public final class InMemoryStoresModule extends AbstractModule {
    @Provides
    @Singleton
    static KeyBuzzPorts.Stores stores(KeyBuzzPorts.Runtime runtime) {
        return InMemoryStores.of(runtime);
    }
}
