package io.keybuzz.adapters.inmemory.marketplace;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.port.SyncCursors;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class InMemorySyncCursors implements SyncCursors {
    private final InMemoryDatabase database;
    private final InstantSource time;
    private final Table<ConnectionId, Row<String>> cursors;
    private final Table<ConnectionId, Row<Lease>> leases;

    InMemorySyncCursors(InMemoryDatabase database, InstantSource time) {
        this.database = database;
        this.time = time;
        this.cursors = new Table<>(database);
        this.leases = new Table<>(database);
    }

    @Override
    public Optional<String> find(ConnectionId connection) {
        Session session = database.session();
        return cursors.find(connection)
                .filter(row -> session.sees(row.tenant()))
                .map(Row::value);
    }

    @Override
    public void save(TenantId tenant, ConnectionId connection, String cursor) {
        put(cursors, tenant, connection, cursor);
    }

    @Override
    public boolean acquire(TenantId tenant, ConnectionId connection, String holder, Duration ttl) {
        Instant now = time.instant();
        boolean taken = leases.find(connection)
                .map(Row::value)
                .filter(lease -> lease.isHeldAgainst(holder, now))
                .isPresent();
        if (!taken) {
            put(leases, tenant, connection, new Lease(holder, now.plus(ttl)));
        }
        return !taken;
    }

    @Override
    public void release(ConnectionId connection, String holder) {
        database.session().requireWritable();
        leases.find(connection)
                .filter(row -> row.value().holder().equals(holder))
                .ifPresent(row -> {
                    database.session().requireOwn(row.tenant());
                    leases.remove(connection);
                });
    }

    private <T> void put(Table<ConnectionId, Row<T>> table, TenantId tenant, ConnectionId connection, T value) {
        database.session().requireOwn(tenant);
        table.find(connection).ifPresent(row -> database.session().requireOwn(row.tenant()));
        table.put(connection, new Row<>(tenant, value));
    }

    private record Row<T>(TenantId tenant, T value) {}

    private record Lease(String holder, Instant until) {
        boolean isHeldAgainst(String other, Instant now) {
            return !holder.equals(other) && until.isAfter(now);
        }
    }
}
