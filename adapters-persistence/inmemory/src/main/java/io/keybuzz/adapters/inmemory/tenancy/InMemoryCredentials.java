package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.tenancy.Credential;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.port.Credentials;
import java.util.List;
import java.util.Optional;

final class InMemoryCredentials implements Credentials {
    private static final int MOST = 10;

    private final InMemoryDatabase database;
    private final InMemoryTenants tenants;
    private final InMemoryUsers users;

    InMemoryCredentials(InMemoryDatabase database, InMemoryTenants tenants, InMemoryUsers users) {
        this.database = database;
        this.tenants = tenants;
        this.users = users;
    }

    @Override
    public List<Credential> byEmail(EmailAddress email) {
        return database.beforeTheTenantIsKnown(
                () -> users.withEmail(email).stream().limit(MOST).map(this::of).toList());
    }

    private Credential of(User user) {
        Optional<Tenant> tenant = user.tenant().flatMap(tenants::row);
        return new Credential(
                user.id(),
                user.tenant(),
                tenant.map(Tenant::slug),
                tenant.map(Tenant::status),
                user.email().value(),
                user.fullName(),
                user.role(),
                user.passwordHash(),
                user.active());
    }
}
