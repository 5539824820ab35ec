package io.keybuzz.adapters.inmemory.marketplace;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.health.ConnectionCensus;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import io.keybuzz.domain.marketplace.health.ConnectionHealth;
import io.keybuzz.domain.marketplace.port.ConnectionHealths;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

final class InMemoryConnectionHealths implements ConnectionHealths {
    private final InMemoryDatabase database;
    private final InMemoryConnections connections;
    private final InMemoryExternalMessages messages;
    private final InMemorySyncCursors cursors;
    private final Table<ConnectionId, Row> healths;

    InMemoryConnectionHealths(
            InMemoryDatabase database,
            InMemoryConnections connections,
            InMemoryExternalMessages messages,
            InMemorySyncCursors cursors) {
        this.database = database;
        this.connections = connections;
        this.messages = messages;
        this.cursors = cursors;
        this.healths = new Table<>(database);
    }

    @Override
    public ConnectionHealth of(ConnectionId connection) {
        return healths.find(connection)
                .filter(row -> database.session().sees(row.tenant()))
                .map(Row::health)
                .orElseGet(ConnectionHealth::unknown);
    }

    @Override
    public void save(TenantId tenant, ConnectionId connection, ConnectionHealth health) {
        database.session().requireOwn(tenant);
        healths.find(connection).ifPresent(row -> database.session().requireOwn(row.tenant()));
        healths.put(connection, new Row(tenant, health));
    }

    @Override
    public List<ConnectionDetail> details(Optional<ConnectionId> only, Instant now) {
        return connections.list().stream()
                .filter(connection ->
                        only.filter(id -> !id.equals(connection.id())).isEmpty())
                .map(connection -> detail(connection, now))
                .toList();
    }

    @Override
    public Optional<ConnectionDetail> lock(ConnectionId connection, Instant now) {
        database.session().requireWritable();
        return details(Optional.of(connection), now).stream().findFirst();
    }

    @Override
    public List<ConnectionCensus> census(Instant now) {
        Map<List<String>, List<Connection>> groups = connections.list().stream()
                .collect(Collectors.groupingBy(
                        connection -> List.of(
                                connection.channel().name(), connection.status().name()),
                        () -> new TreeMap<>(Comparator.comparing(List::toString)),
                        Collectors.toList()));
        return groups.values().stream().map(group -> count(group, now)).toList();
    }

    private ConnectionCensus count(List<Connection> group, Instant now) {
        Connection first = group.get(0);
        return new ConnectionCensus(
                first.channel(),
                first.status(),
                group.size(),
                group.stream()
                        .filter(connection -> connection.status().isUsable())
                        .flatMap(connection -> cursors.nextOf(connection.id()).stream())
                        .filter(next -> !next.isAfter(now))
                        .min(Comparator.naturalOrder()));
    }

    private ConnectionDetail detail(Connection connection, Instant now) {
        Instant silence = now.minus(ConnectionDetail.SILENCE);
        Optional<Instant> last = messages.lastFrom(connection.id());
        Instant fallsSilent = last.filter(silence::isAfter).orElse(silence);
        return new ConnectionDetail(connection, of(connection.id()), last, cursors.nextOf(connection.id()), (int)
                messages.receivedAfter(connection.id(), fallsSilent.minus(ConnectionDetail.USUAL)).stream()
                        .filter(at -> !at.isAfter(fallsSilent))
                        .count());
    }

    private record Row(TenantId tenant, ConnectionHealth health) {}
}
