package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.access.LoginGuard;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.port.LoginGuards;
import java.time.Instant;
import java.util.Optional;

final class InMemoryLoginGuards implements LoginGuards {
    private final InMemoryDatabase database;
    private final Table<SecretHash, LoginGuard> guards;

    InMemoryLoginGuards(InMemoryDatabase database) {
        this.database = database;
        this.guards = new Table<>(database);
    }

    @Override
    public Optional<LoginGuard> find(SecretHash key) {
        database.session().requireOwn(TenantId.PLATFORM);
        return guards.find(key);
    }

    @Override
    public LoginGuard require(SecretHash key, Instant now) {
        return find(key).orElseGet(() -> {
            LoginGuard fresh = LoginGuard.fresh(key, now);
            guards.put(key, fresh);
            return fresh;
        });
    }

    @Override
    public void save(LoginGuard guard) {
        database.session().requireOwn(TenantId.PLATFORM);
        guards.put(guard.key(), guard);
    }

    @Override
    public void forget(SecretHash key) {
        database.session().requireOwn(TenantId.PLATFORM);
        guards.remove(key);
    }
}
