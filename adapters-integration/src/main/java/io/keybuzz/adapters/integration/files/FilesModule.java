package io.keybuzz.adapters.integration.files;

import com.google.inject.AbstractModule;
import io.keybuzz.application.ticketing.attachment.FileParts;

/** Supplies what files of tickets are kept with. */
public final class FilesModule extends AbstractModule {
    private final FileParts files;

    /** @param files see {@code FileAdapters} */
    public FilesModule(FileParts files) {
        this.files = files;
    }

    @Override
    protected void configure() {
        bind(FileParts.class).toInstance(files);
    }
}
