package io.keybuzz.adapters.inmemory.marketplace;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.port.Connections;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class InMemoryConnections implements Connections {
    private final InMemoryDatabase database;
    private final Table<ConnectionId, Connection> connections;
    private final Table<String, ConnectionId> addresses;
    private final Timeline<ConnectionId> lists;

    InMemoryConnections(InMemoryDatabase database) {
        this.database = database;
        this.connections = new Table<>(database);
        this.addresses = new Table<>(database);
        this.lists = Timeline.oldestFirst(database);
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        Session session = database.session();
        return connections.find(id).filter(row -> session.seesQueueOf(row.tenant()));
    }

    @Override
    public List<Connection> list() {
        UUID owner = database.session().tenant().map(TenantId::value).orElse(Timeline.EVERYBODY);
        return lists.all(owner).stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public void save(Connection connection) {
        database.session().requireOwn(connection.tenant());
        Optional<Connection> before = connections.find(connection.id());
        before.ifPresent(row -> database.session().requireOwn(row.tenant()));
        addresses
                .find(connection.inboundAddress().canonical())
                .filter(owner -> !owner.equals(connection.id()))
                .ifPresent(owner -> {
                    throw new IllegalStateException("the inbound address is another connection's");
                });
        requireFreeAccount(connection);
        before.ifPresentOrElse(row -> addresses.remove(row.inboundAddress().canonical()), () -> list(connection));
        addresses.put(connection.inboundAddress().canonical(), connection.id());
        connections.put(connection.id(), connection);
    }

    @Override
    public Optional<Connection> byInboundAddress(EmailAddress address, Instant now) {
        return database.beforeTheTenantIsKnown(() ->
                addresses.find(address.canonical()).flatMap(connections::find).filter(row -> row.receivesAt(now)));
    }

    private void requireFreeAccount(Connection connection) {
        boolean taken = connection.holdsAccount()
                && !connections
                        .some(other -> hasAccountOf(connection, other), 1)
                        .isEmpty();
        if (taken) {
            throw Connections.accountTaken();
        }
    }

    private static boolean hasAccountOf(Connection connection, Connection other) {
        return !other.id().equals(connection.id())
                && other.holdsAccount()
                && other.provider() == connection.provider()
                && other.account().isSameSeller(connection.account());
    }

    private void list(Connection connection) {
        PageKey place = new PageKey(connection.createdAt(), connection.id().value());
        lists.put(connection.tenant().value(), place, connection.id());
        lists.put(Timeline.EVERYBODY, place, connection.id());
    }
}
