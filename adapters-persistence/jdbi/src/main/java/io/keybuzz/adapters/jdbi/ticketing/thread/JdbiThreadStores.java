package io.keybuzz.adapters.jdbi.ticketing.thread;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.application.ticketing.thread.ThreadStores;

/** Makes the stores of threads. */
public final class JdbiThreadStores {
    private JdbiThreadStores() {}

    public static ThreadStores on(JdbiUnitOfWork work) {
        return new ThreadStores(new JdbiThreads(work), new JdbiTicketLinks(work));
    }
}
