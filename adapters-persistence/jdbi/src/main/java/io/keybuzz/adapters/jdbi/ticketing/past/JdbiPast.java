package io.keybuzz.adapters.jdbi.ticketing.past;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.domain.ticketing.past.port.HeardMessages;

/** Makes the store of the past. */
public final class JdbiPast {
    private JdbiPast() {}

    public static HeardMessages on(JdbiUnitOfWork work) {
        return new JdbiHeardMessages(work);
    }
}
