package io.keybuzz.application.marketplace.oauth;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.marketplace.MarketplaceStores;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import java.util.Comparator;
import java.util.Optional;

final class GetAmazonStatusHandler implements UseCase<GetAmazonStatus, Optional<ConnectionDetail>> {
    private static final Comparator<ConnectionDetail> WORKING_THEN_NEWEST = Comparator.comparing(
                    (ConnectionDetail detail) -> detail.connection().status().isUsable())
            .thenComparing(detail -> detail.connection().createdAt());

    private final MarketplaceStores stores;

    GetAmazonStatusHandler(MarketplaceStores stores) {
        this.stores = stores;
    }

    @Override
    public Optional<ConnectionDetail> handle(CallContext call, GetAmazonStatus query) {
        return shown(stores, call, query.connection());
    }

    static Optional<ConnectionDetail> shown(
            MarketplaceStores stores, CallContext call, Optional<ConnectionId> connection) {
        call.requireTenant();
        Optional<ConnectionDetail> found = stores.healths().details(connection, call.now()).stream()
                .filter(detail -> detail.connection().provider() == Provider.AMAZON)
                .max(WORKING_THEN_NEWEST);
        if (connection.isPresent() && found.isEmpty()) {
            throw MarketplaceProblem.CONNECTION_NOT_FOUND.refuse("There is no such connection");
        }
        return found;
    }
}
