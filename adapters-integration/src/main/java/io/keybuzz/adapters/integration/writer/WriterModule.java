package io.keybuzz.adapters.integration.writer;

import com.google.inject.AbstractModule;
import io.keybuzz.application.automation.AiParts;

/** Supplies who writes and who understands. */
public final class WriterModule extends AbstractModule {
    private final AiParts parts;

    /** @param parts see {@link WriterAdapters}; {@link AiParts#offline} without a model */
    public WriterModule(AiParts parts) {
        this.parts = parts;
    }

    @Override
    protected void configure() {
        bind(AiParts.class).toInstance(parts);
    }
}
