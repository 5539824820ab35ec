package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.application.shared.Leftovers;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.access.LoginGuard;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.port.LoginGuards;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class InMemoryLoginGuards implements LoginGuards {
    /** Looked through only when there are twice as many as after the last time, so that it costs next to nothing. */
    private static final int TIDY_AT_FIRST = 1_000;

    private final InMemoryDatabase database;
    private final Table<SecretHash, LoginGuard> guards;
    private int tidyAt = TIDY_AT_FIRST;

    InMemoryLoginGuards(InMemoryDatabase database) {
        this.database = database;
        this.guards = new Table<>(database);
        database.clears(Leftovers.Kind.LOGIN_GUARDS, this::clear);
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
        if (guards.size() > tidyAt) {
            clear(guard.updatedAt().minus(LoginGuard.KEPT), Integer.MAX_VALUE);
            tidyAt = Math.max(TIDY_AT_FIRST, 2 * guards.size());
        }
    }

    private int clear(Instant before, int limit) {
        List<LoginGuard> over = guards.some(guard -> guard.updatedAt().isBefore(before), limit);
        over.forEach(guard -> guards.remove(guard.key()));
        return over.size();
    }

    @Override
    public void forget(SecretHash key) {
        database.session().requireOwn(TenantId.PLATFORM);
        guards.remove(key);
    }
}
