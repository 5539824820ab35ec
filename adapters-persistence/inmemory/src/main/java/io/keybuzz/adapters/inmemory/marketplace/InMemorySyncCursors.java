package io.keybuzz.adapters.inmemory.marketplace;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.port.SyncCursors;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class InMemorySyncCursors implements SyncCursors {
    private final InMemoryDatabase database;
    private final InstantSource time;
    private final Table<ConnectionId, Row<String>> cursors;
    private final Table<ConnectionId, Row<Lease>> leases;
    private final Table<ConnectionId, Row<Instant>> nexts;
    private final InMemoryConnections connections;

    InMemorySyncCursors(InMemoryDatabase database, InMemoryConnections connections, InstantSource time) {
        this.connections = connections;
        this.database = database;
        this.time = time;
        this.cursors = new Table<>(database);
        this.leases = new Table<>(database);
        this.nexts = new Table<>(database);
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

    @Override
    public void next(TenantId tenant, ConnectionId connection, Instant at) {
        put(nexts, tenant, connection, at);
    }

    @Override
    public boolean isDue(ConnectionId connection, Instant now) {
        return nextOf(connection).filter(now::isBefore).isEmpty();
    }

    Optional<Instant> nextOf(ConnectionId connection) {
        return nexts.find(connection)
                .filter(row -> database.session().seesQueueOf(row.tenant()))
                .map(Row::value);
    }

    @Override
    public List<Connection> due(Instant now, int limit) {
        Instant storeTime = time.instant();
        return connections.list().stream()
                .filter(connection -> connection.status().isUsable() && isDue(connection.id(), now))
                .filter(connection -> leases.find(connection.id())
                        .filter(row -> row.value().until().isAfter(storeTime))
                        .isEmpty())
                .sorted(Comparator.comparing(
                        connection -> nextOf(connection.id()).orElse(Instant.MIN)))
                .limit(limit)
                .toList();
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
