package io.keybuzz.adapters.inmemory.marketplace;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ExternalMessage;
import io.keybuzz.domain.marketplace.port.ExternalMessages;
import java.util.Optional;

final class InMemoryExternalMessages implements ExternalMessages {
    private final InMemoryDatabase database;
    private final Table<Identity, ExternalMessage> byExternalId;
    private final Table<Identity, ExternalMessage> bySecondaryId;

    InMemoryExternalMessages(InMemoryDatabase database) {
        this.database = database;
        this.byExternalId = new Table<>(database);
        this.bySecondaryId = new Table<>(database);
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

    private record Identity(ConnectionId connection, String id) {}
}
