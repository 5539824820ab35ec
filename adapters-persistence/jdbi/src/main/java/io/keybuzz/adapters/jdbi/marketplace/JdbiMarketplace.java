package io.keybuzz.adapters.jdbi.marketplace;

import io.keybuzz.adapters.jdbi.shared.JdbiSealedColumn;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.application.marketplace.MarketplaceStores;
import io.keybuzz.application.marketplace.secret.AccessStores;
import io.keybuzz.application.shared.Outbox;

/** Makes the stores of the marketplace context. */
public final class JdbiMarketplace {
    private JdbiMarketplace() {}

    public static MarketplaceStores on(JdbiUnitOfWork work, Outbox outbox) {
        return new MarketplaceStores(
                new JdbiConnections(work),
                new JdbiConnectionHealths(work),
                new JdbiRawInbox(work),
                new JdbiExternalMessages(work),
                new JdbiConversations(work),
                new JdbiSyncCursors(work),
                new JdbiOutboundMessages(work, outbox),
                new AccessStores(
                        new JdbiSealedSecrets(work),
                        new JdbiSealedColumn(work, "marketplace.stored_secret", "id", "values_sealed"),
                        new JdbiOAuthStates(work)));
    }
}
