package io.keybuzz.application.marketplace;

import io.keybuzz.application.marketplace.secret.AccessStores;
import io.keybuzz.domain.marketplace.port.ConnectionHealths;
import io.keybuzz.domain.marketplace.port.Connections;
import io.keybuzz.domain.marketplace.port.Conversations;
import io.keybuzz.domain.marketplace.port.ExternalMessages;
import io.keybuzz.domain.marketplace.port.OutboundMessages;
import io.keybuzz.domain.marketplace.port.RawInbox;
import io.keybuzz.domain.marketplace.port.SyncCursors;

/** The stores of the marketplace context. */
public record MarketplaceStores(
        Connections connections,
        ConnectionHealths healths,
        RawInbox inbox,
        ExternalMessages messages,
        Conversations conversations,
        SyncCursors cursors,
        OutboundMessages outbound,
        AccessStores access) {}
