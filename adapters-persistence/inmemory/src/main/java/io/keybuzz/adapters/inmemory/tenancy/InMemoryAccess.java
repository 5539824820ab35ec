package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.application.tenancy.access.AccessStores;

/** The stores of sessions and passwords in one database. */
final class InMemoryAccess {
    private InMemoryAccess() {}

    static AccessStores in(InMemoryDatabase database, InMemoryUsers users, InMemoryTenants tenants) {
        InMemorySessions sessions = new InMemorySessions(database);
        return new AccessStores(
                sessions,
                new InMemoryStandings(database, sessions, users, tenants),
                new InMemoryLoginGuards(database),
                new InMemoryPasswordLinks(database, users, tenants),
                new InMemoryAccountPasswords(users));
    }
}
