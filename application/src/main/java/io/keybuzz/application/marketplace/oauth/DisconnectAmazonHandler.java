package io.keybuzz.application.marketplace.oauth;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.marketplace.MarketplaceStores;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.MarketplaceProblem;

/** Says which; ending it is every connection's use case. */
final class DisconnectAmazonHandler implements UseCase<DisconnectAmazon, ConnectionId> {
    private final MarketplaceStores stores;

    DisconnectAmazonHandler(MarketplaceStores stores) {
        this.stores = stores;
    }

    @Override
    public ConnectionId handle(CallContext call, DisconnectAmazon command) {
        return GetAmazonStatusHandler.shown(stores, call, command.connection())
                .map(detail -> detail.connection().id())
                .orElseThrow(() -> MarketplaceProblem.CONNECTION_NOT_FOUND.refuse("There is no such connection"));
    }
}
