package io.keybuzz.adapters.inmemory.ticketing.toolbox;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.ticketing.toolbox.ToolboxStores;

/** The stores of templates, macros and work on many tickets in one database. */
public final class InMemoryToolbox {
    private InMemoryToolbox() {}

    public static ToolboxStores in(InMemoryDatabase database, Outbox outbox) {
        return new ToolboxStores(
                new InMemoryTemplates(database), new InMemoryMacros(database), new InMemoryBulkJobs(database, outbox));
    }
}
