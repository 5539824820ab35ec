package io.keybuzz.adapters.jdbi.ticketing.toolbox;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.ticketing.toolbox.ToolboxStores;

/** Makes the stores of templates, macros and work on many tickets. */
public final class JdbiToolbox {
    private JdbiToolbox() {}

    public static ToolboxStores on(JdbiUnitOfWork work, Outbox outbox) {
        return new ToolboxStores(new JdbiTemplates(work), new JdbiMacros(work), new JdbiBulkJobs(work, outbox));
    }
}
