package io.keybuzz.adapters.inmemory.privacy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.SortedTable;
import io.keybuzz.adapters.inmemory.shared.UuidOrder;
import io.keybuzz.domain.privacy.KeyUse;
import io.keybuzz.domain.privacy.TenantKey;
import io.keybuzz.domain.privacy.port.TenantKeys;
import io.keybuzz.domain.shared.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

final class InMemoryTenantKeys implements TenantKeys {
    private final InMemoryDatabase database;
    private final SortedTable<Name, TenantKey> keys;

    InMemoryTenantKeys(InMemoryDatabase database) {
        this.database = database;
        this.keys = new SortedTable<>(
                database, Comparator.comparing(Name::tenant, UuidOrder.BYTEWISE).thenComparing(Name::number));
    }

    @Override
    public Optional<TenantKey> newest() {
        List<TenantKey> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public Optional<TenantKey> find(int number) {
        return keys.find(new Name(database.session().requireTenant().value(), number));
    }

    @Override
    public List<TenantKey> all() {
        TenantId tenant = database.session().requireTenant();
        List<TenantKey> own = new ArrayList<>();
        for (TenantKey key : keys.after(new Name(tenant.value(), 0)).values()) {
            if (!key.tenant().equals(tenant)) {
                break;
            }
            own.add(key);
        }
        return own;
    }

    @Override
    public void addUnlessTaken(TenantKey key) {
        database.session().requireOwn(key.tenant());
        Name name = Name.of(key);
        if (!keys.contains(name)) {
            keys.put(name, key);
        }
    }

    @Override
    public void rewrap(TenantKey before, TenantKey after) {
        database.session().requireOwn(before.tenant());
        keys.find(Name.of(before))
                .filter(stored -> stored.wrapped().equals(before.wrapped()))
                .ifPresent(stored -> keys.put(Name.of(stored), stored.rewrapped(after.masterKey(), after.wrapped())));
    }

    @Override
    public List<TenantId> tenants(Optional<TenantId> after, int limit) {
        database.session().requirePlatformSight();
        Name start = after.map(last -> new Name(last.value(), Integer.MAX_VALUE))
                .orElseGet(() -> new Name(UuidOrder.LOWEST, 0));
        return keys.after(start).values().stream()
                .map(TenantKey::tenant)
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public List<KeyUse> uses() {
        database.session().requirePlatformSight();
        Map<String, Long> counted = new TreeMap<>();
        keys.after(new Name(UuidOrder.LOWEST, 0))
                .values()
                .forEach(key -> counted.merge(key.masterKey(), 1L, Long::sum));
        return counted.entrySet().stream()
                .map(entry -> new KeyUse(entry.getKey(), entry.getValue()))
                .toList();
    }

    private record Name(UUID tenant, int number) {
        static Name of(TenantKey key) {
            return new Name(key.tenant().value(), key.number());
        }
    }
}
