package io.keybuzz.adapters.inmemory.marketplace;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.application.marketplace.MarketplaceStores;
import io.keybuzz.application.marketplace.secret.AccessStores;
import io.keybuzz.application.shared.Outbox;
import java.time.InstantSource;

/** The stores of the marketplace context in one database. */
public final class InMemoryMarketplace {
    private InMemoryMarketplace() {}

    public static MarketplaceStores in(InMemoryDatabase database, Outbox outbox, InstantSource time) {
        InMemoryConnections connections = new InMemoryConnections(database);
        InMemoryExternalMessages messages = new InMemoryExternalMessages(database);
        InMemorySyncCursors cursors = new InMemorySyncCursors(database, connections, time);
        InMemorySealedSecrets secrets = new InMemorySealedSecrets(database);
        return new MarketplaceStores(
                connections,
                new InMemoryConnectionHealths(database, connections, messages, cursors),
                new InMemoryRawInbox(database),
                messages,
                new InMemoryConversations(database),
                cursors,
                new InMemoryOutboundMessages(database, outbox, connections),
                new AccessStores(secrets, secrets, new InMemoryOAuthStates(database)));
    }
}
