package io.keybuzz.adapters.inmemory.marketplace;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.application.marketplace.MarketplaceStores;
import io.keybuzz.application.shared.Outbox;
import java.time.InstantSource;

/** The stores of the marketplace context in one database. */
public final class InMemoryMarketplace {
    private InMemoryMarketplace() {}

    public static MarketplaceStores in(InMemoryDatabase database, Outbox outbox, InstantSource time) {
        return new MarketplaceStores(
                new InMemoryConnections(database),
                new InMemoryRawInbox(database),
                new InMemoryExternalMessages(database),
                new InMemoryConversations(database),
                new InMemorySyncCursors(database, time),
                new InMemoryOutboundMessages(database, outbox));
    }
}
