package io.keybuzz.adapters.inmemory.marketplace;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.marketplace.oauth.OAuthState;
import io.keybuzz.domain.marketplace.oauth.port.OAuthStates;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;

final class InMemoryOAuthStates implements OAuthStates {
    private final InMemoryDatabase database;
    private final Table<String, Kept> states;

    InMemoryOAuthStates(InMemoryDatabase database) {
        this.database = database;
        this.states = new Table<>(database);
    }

    private record Kept(OAuthState state, boolean used) {}

    @Override
    public void add(OAuthState state) {
        database.session().requireOwn(state.tenant());
        states.some(kept -> isOver(kept.state(), state), Integer.MAX_VALUE)
                .forEach(kept -> states.remove(kept.state().hash()));
        states.put(state.hash(), new Kept(state, false));
    }

    private static boolean isOver(OAuthState old, OAuthState next) {
        return old.tenant().equals(next.tenant())
                && (old.connection().equals(next.connection())
                        || old.expiresAt().isBefore(next.createdAt()));
    }

    @Override
    public Optional<TenantId> tenantOf(String hash) {
        return database.beforeTheTenantIsKnown(
                () -> states.find(hash).map(kept -> kept.state().tenant()));
    }

    @Override
    public Optional<OAuthState> take(String hash, String browserHash, Instant now) {
        Session session = database.session();
        session.requireWritable();
        TenantId tenant = session.requireTenant();
        Optional<OAuthState> good = states.find(hash)
                .filter(kept -> !kept.used())
                .map(Kept::state)
                .filter(state -> state.tenant().equals(tenant)
                        && state.browserHash().equals(browserHash)
                        && state.expiresAt().isAfter(now));
        good.ifPresent(state -> states.put(hash, new Kept(state, true)));
        return good;
    }
}
