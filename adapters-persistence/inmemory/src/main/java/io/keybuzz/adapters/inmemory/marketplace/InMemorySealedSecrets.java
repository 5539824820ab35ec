package io.keybuzz.adapters.inmemory.marketplace;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.SortedTable;
import io.keybuzz.adapters.inmemory.shared.UuidOrder;
import io.keybuzz.domain.marketplace.secret.SealedSecret;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.port.SealedSecrets;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.secret.Sealed;
import io.keybuzz.domain.shared.secret.SealedColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Credentials of connections, and the column of their sealed values. */
final class InMemorySealedSecrets implements SealedSecrets, SealedColumn {
    private final InMemoryDatabase database;
    private final SortedTable<Name, SealedSecret> secrets;

    InMemorySealedSecrets(InMemoryDatabase database) {
        this.database = database;
        this.secrets = new SortedTable<>(
                database,
                Comparator.comparing(Name::tenant, UuidOrder.BYTEWISE).thenComparing(Name::row, UuidOrder.BYTEWISE));
    }

    @Override
    public Optional<SealedSecret> find(SecretPath path) {
        return secrets.find(mine(path));
    }

    @Override
    public boolean write(SealedSecret next, long expectedVersion) {
        database.session().requireOwn(next.path().owner());
        Name name = mine(next.path());
        long current = secrets.find(name).map(SealedSecret::version).orElse(0L);
        if (current == expectedVersion) {
            secrets.put(name, next);
        }
        return current == expectedVersion;
    }

    @Override
    public void erase(SecretPath path) {
        database.session().requireWritable();
        secrets.remove(mine(path));
    }

    @Override
    public String table() {
        return "marketplace.stored_secret";
    }

    @Override
    public String column() {
        return "values_sealed";
    }

    @Override
    public List<Value> sealedOtherwise(int tenantKey, Optional<UUID> after, int limit) {
        return own(after.orElse(UuidOrder.LOWEST)).stream()
                .map(secret -> new Value(secret.row(), secret.values()))
                .filter(value -> value.sealed().tenantKey() != tenantKey)
                .limit(limit)
                .toList();
    }

    @Override
    public void replace(Value before, Sealed after) {
        database.session().requireWritable();
        Name name = new Name(database.session().requireTenant().value(), before.row());
        secrets.find(name)
                .filter(secret -> secret.values().equals(before.sealed()))
                .ifPresent(secret -> secrets.put(
                        name, new SealedSecret(secret.path(), secret.version(), after, secret.writtenAt())));
    }

    @Override
    public Map<Integer, Long> valuesByKey() {
        Map<Integer, Long> counted = new HashMap<>();
        own(UuidOrder.LOWEST).forEach(secret -> counted.merge(secret.values().tenantKey(), 1L, Long::sum));
        return counted;
    }

    /** A path of another owner names a row of the tenant in scope, which is not there. */
    private Name mine(SecretPath path) {
        return new Name(database.session().requireTenant().value(), SealedSecret.rowOf(path));
    }

    private List<SealedSecret> own(UUID after) {
        TenantId tenant = database.session().requireTenant();
        List<SealedSecret> own = new ArrayList<>();
        for (SealedSecret secret :
                secrets.after(new Name(tenant.value(), after)).values()) {
            if (!secret.path().owner().equals(tenant)) {
                break;
            }
            own.add(secret);
        }
        return own;
    }

    private record Name(UUID tenant, UUID row) {}
}
