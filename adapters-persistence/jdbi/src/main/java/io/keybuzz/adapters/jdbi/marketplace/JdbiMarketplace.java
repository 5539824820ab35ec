package io.keybuzz.adapters.jdbi.marketplace;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.marketplace.port.Connections;
import io.keybuzz.domain.marketplace.port.Conversations;
import io.keybuzz.domain.marketplace.port.ExternalMessages;
import io.keybuzz.domain.marketplace.port.OutboundMessages;
import io.keybuzz.domain.marketplace.port.RawInbox;
import io.keybuzz.domain.marketplace.port.SyncCursors;

/** The stores of the marketplace context. */
public record JdbiMarketplace(
        Connections connections,
        RawInbox rawInbox,
        ExternalMessages externalMessages,
        Conversations conversations,
        SyncCursors syncCursors,
        OutboundMessages outboundMessages) {
    public static JdbiMarketplace on(JdbiUnitOfWork work, Outbox outbox) {
        return new JdbiMarketplace(
                new JdbiConnections(work),
                new JdbiRawInbox(work),
                new JdbiExternalMessages(work),
                new JdbiConversations(work),
                new JdbiSyncCursors(work),
                new JdbiOutboundMessages(work, outbox));
    }
}
