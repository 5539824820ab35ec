package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.tenancy.Bearer;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.Session;
import io.keybuzz.domain.tenancy.access.Standing;
import io.keybuzz.domain.tenancy.access.port.Standings;
import java.util.Optional;

final class InMemoryStandings implements Standings {
    private final InMemoryDatabase database;
    private final InMemorySessions sessions;
    private final InMemoryUsers users;
    private final InMemoryTenants tenants;

    InMemoryStandings(
            InMemoryDatabase database, InMemorySessions sessions, InMemoryUsers users, InMemoryTenants tenants) {
        this.database = database;
        this.sessions = sessions;
        this.users = users;
        this.tenants = tenants;
    }

    @Override
    public Optional<Standing> of(SessionId session) {
        return database.beforeTheTenantIsKnown(() -> find(session));
    }

    @Override
    public Optional<Standing> ofRefreshToken(SecretHash token) {
        return database.beforeTheTenantIsKnown(() -> sessions.sessionOf(token).flatMap(this::find));
    }

    private Optional<Standing> find(SessionId id) {
        return sessions.row(id).flatMap(row -> users.row(row.session().user()).map(user -> standing(row, user)));
    }

    private Standing standing(InMemorySessions.Row row, User user) {
        Session session = row.session();
        Bearer bearer =
                new Bearer(user.id(), user.tenant(), user.role(), user.email().value(), user.fullName());
        return new Standing(
                session.id(),
                bearer,
                user.tenant().flatMap(tenants::row).map(Tenant::status),
                user.active(),
                row.ended().isPresent(),
                session.lastUsedAt(),
                session.expiresAt());
    }
}
