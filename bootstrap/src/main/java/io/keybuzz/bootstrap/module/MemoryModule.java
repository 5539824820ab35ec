package io.keybuzz.bootstrap.module;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.application.KeyBuzzPorts;

/** Keeps everything in memory and loses it with the process. */
public final class MemoryModule extends AbstractModule {
    @Provides
    @Singleton
    KeyBuzzPorts.Stores stores(KeyBuzzPorts.Runtime runtime) {
        return InMemoryStores.of(runtime);
    }
}
