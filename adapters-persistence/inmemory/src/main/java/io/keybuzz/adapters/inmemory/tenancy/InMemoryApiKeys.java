package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.ApiKeyId;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.apikey.ApiKey;
import io.keybuzz.domain.tenancy.port.ApiKeys;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

final class InMemoryApiKeys implements ApiKeys {
    private final InMemoryDatabase database;
    private final InMemoryTenants tenants;
    private final Table<ApiKeyId, ApiKey> keys;
    private final Table<String, ApiKeyId> prefixes;
    private final Table<ApiKeyId, Instant> revoked;
    private final Timeline<ApiKeyId> newestFirst;

    InMemoryApiKeys(InMemoryDatabase database, InMemoryTenants tenants) {
        this.database = database;
        this.tenants = tenants;
        this.keys = new Table<>(database);
        this.prefixes = new Table<>(database);
        this.revoked = new Table<>(database);
        this.newestFirst = Timeline.newestFirst(database);
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        Session session = database.session();
        return inUse(id).filter(key -> session.sees(key.tenant()));
    }

    @Override
    public Page<ApiKey> list(PageRequest page) {
        Session session = database.session();
        UUID owner = session.tenant().map(TenantId::value).orElse(Timeline.EVERYBODY);
        return newestFirst.page(
                owner, page, this::row, key -> session.sees(key.tenant()) && !revoked.contains(key.id()));
    }

    @Override
    public void add(ApiKey key) {
        database.session().requireOwn(key.tenant());
        if (prefixes.contains(key.prefix())) {
            throw CommonProblem.UNAVAILABLE.refuse("The key came out like another one; try again");
        }
        PageKey place = new PageKey(key.createdAt(), key.id().value());
        keys.put(key.id(), key);
        prefixes.put(key.prefix(), key.id());
        newestFirst.put(key.tenant().value(), place, key.id());
        newestFirst.put(Timeline.EVERYBODY, place, key.id());
    }

    @Override
    public void revoke(ApiKeyId id, Instant now) {
        database.session().requireWritable();
        find(id).ifPresent(key -> {
            database.session().requireOwn(key.tenant());
            revoked.put(id, now);
        });
    }

    @Override
    public void noteUse(ApiKeyId id, Instant at) {
        database.session().requireWritable();
        find(id).filter(key -> key.lastUsedAt()
                        .map(last -> !at.isBefore(last.plus(BETWEEN_NOTES)))
                        .orElse(true))
                .ifPresent(key -> {
                    database.session().requireOwn(key.tenant());
                    keys.put(
                            id,
                            new ApiKey(
                                    key.id(),
                                    key.tenant(),
                                    key.name(),
                                    key.prefix(),
                                    key.hash(),
                                    key.scopes(),
                                    key.createdBy(),
                                    key.createdAt(),
                                    key.expiresAt(),
                                    Optional.of(at)));
                });
    }

    @Override
    public Optional<ApiKey.Known> byPrefix(String prefix) {
        return database.beforeTheTenantIsKnown(() -> prefixes.find(prefix)
                .flatMap(this::inUse)
                .flatMap(key -> tenants.row(key.tenant()).map(tenant -> new ApiKey.Known(key, tenant.status()))));
    }

    private Optional<ApiKey> inUse(ApiKeyId id) {
        return keys.find(id).filter(key -> !revoked.contains(id));
    }

    private ApiKey row(ApiKeyId id) {
        return Objects.requireNonNull(keys.find(id).orElse(null), "a row of this id");
    }
}
