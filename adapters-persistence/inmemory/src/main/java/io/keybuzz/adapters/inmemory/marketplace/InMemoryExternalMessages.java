package io.keybuzz.adapters.inmemory.marketplace;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ExternalMessage;
import io.keybuzz.domain.marketplace.ExternalMessageId;
import io.keybuzz.domain.marketplace.port.ExternalMessages;
import io.keybuzz.domain.shared.PageKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

final class InMemoryExternalMessages implements ExternalMessages {
    private final InMemoryDatabase database;
    private final Table<Identity, ExternalMessage> byExternalId;
    private final Table<Identity, ExternalMessage> bySecondaryId;
    private final Table<ExternalMessageId, Place> tickets;
    private final Timeline<ExternalMessage> newestFirst;

    InMemoryExternalMessages(InMemoryDatabase database) {
        this.database = database;
        this.byExternalId = new Table<>(database);
        this.bySecondaryId = new Table<>(database);
        this.tickets = new Table<>(database);
        this.newestFirst = Timeline.newestFirst(database);
    }

    @Override
    public boolean contains(ConnectionId connection, String externalId, Optional<String> secondaryId) {
        return sees(byExternalId, new Identity(connection, externalId))
                || secondaryId
                        .filter(id -> sees(bySecondaryId, new Identity(connection, id)))
                        .isPresent();
    }

    @Override
    public void add(ExternalMessage message) {
        database.session().requireOwn(message.tenant());
        put(byExternalId, new Identity(message.connection(), message.message().externalId()), message);
        message.message()
                .secondaryId()
                .ifPresent(id -> put(bySecondaryId, new Identity(message.connection(), id), message));
        newestFirst.put(
                message.connection().value(),
                new PageKey(message.receivedAt(), message.id().value()),
                message);
    }

    @Override
    public Optional<UUID> ticketOf(ConnectionId connection, String externalId) {
        return byExternalId
                .find(new Identity(connection, externalId))
                .filter(row -> database.session().sees(row.tenant()))
                .map(row -> tickets.find(row.id()).map(Place::now).orElse(row.ticket()));
    }

    @Override
    public void move(Set<UUID> from, UUID to) {
        own(row -> from.contains(placeOf(row).now()))
                .forEach(row -> tickets.put(row.id(), placeOf(row).movedTo(to)));
    }

    @Override
    public void moveBack(UUID from, UUID to, Set<UUID> family) {
        own(row -> placeOf(row).now().equals(from)
                        && family.contains(placeOf(row).first()))
                .filter(row -> tickets.contains(row.id()))
                .forEach(row -> tickets.put(row.id(), placeOf(row).movedTo(to)));
    }

    /** When the connection gave its last message. */
    Optional<Instant> lastFrom(ConnectionId connection) {
        Session session = database.session();
        return newestFirst.takeWhile(connection.value(), 1, row -> session.sees(row.tenant())).stream()
                .map(ExternalMessage::receivedAt)
                .findFirst();
    }

    /** When the connection gave those that came later, newest first. */
    List<Instant> receivedAfter(ConnectionId connection, Instant begin) {
        Session session = database.session();
        return newestFirst
                .takeWhile(
                        connection.value(),
                        Integer.MAX_VALUE,
                        row -> session.sees(row.tenant()) && row.receivedAt().isAfter(begin))
                .stream()
                .map(ExternalMessage::receivedAt)
                .toList();
    }

    private Stream<ExternalMessage> own(Predicate<ExternalMessage> wanted) {
        database.session().requireWritable();
        return byExternalId
                .some(row -> database.session().tenant().equals(Optional.of(row.tenant())), Integer.MAX_VALUE)
                .stream()
                .filter(wanted);
    }

    private Place placeOf(ExternalMessage row) {
        return tickets.find(row.id()).orElseGet(() -> new Place(row.ticket(), row.ticket()));
    }

    private boolean sees(Table<Identity, ExternalMessage> table, Identity identity) {
        Session session = database.session();
        return table.find(identity).filter(row -> session.sees(row.tenant())).isPresent();
    }

    private static void put(Table<Identity, ExternalMessage> table, Identity identity, ExternalMessage message) {
        if (table.contains(identity)) {
            throw new IllegalStateException("the message was taken in before");
        }
        table.put(identity, message);
    }

    /** @param first whose the message was before it moved */
    private record Place(UUID first, UUID now) {
        Place movedTo(UUID ticket) {
            return new Place(first, ticket);
        }
    }

    private record Identity(ConnectionId connection, String id) {}
}
