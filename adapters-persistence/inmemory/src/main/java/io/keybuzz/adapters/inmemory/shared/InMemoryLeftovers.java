package io.keybuzz.adapters.inmemory.shared;

import io.keybuzz.application.shared.Leftovers;
import java.time.Instant;

/** Asks the stores, each of which knows how to clear its own. Delivered events are not kept here in the first place. */
public final class InMemoryLeftovers implements Leftovers {
    private final InMemoryDatabase database;

    public InMemoryLeftovers(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public int clear(Kind kind, Instant before, int limit) {
        database.session().requireQueues();
        database.session().requireWritable();
        return database.clear(kind, before, limit);
    }
}
