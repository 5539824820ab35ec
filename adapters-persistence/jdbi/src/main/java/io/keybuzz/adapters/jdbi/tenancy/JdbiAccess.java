package io.keybuzz.adapters.jdbi.tenancy;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.application.tenancy.access.AccessStores;

/** Makes the stores of sessions and passwords. */
final class JdbiAccess {
    private JdbiAccess() {}

    static AccessStores on(JdbiUnitOfWork work) {
        return new AccessStores(
                new JdbiSessions(work),
                new JdbiStandings(work),
                new JdbiLoginGuards(work),
                new JdbiPasswordLinks(work),
                new JdbiAccountPasswords(work));
    }
}
