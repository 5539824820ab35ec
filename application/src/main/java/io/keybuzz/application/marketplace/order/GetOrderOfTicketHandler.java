package io.keybuzz.application.marketplace.order;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.marketplace.MarketplaceStores;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import java.util.Optional;

/** Finds whom to ask for which order; asking is nothing for a unit of work. */
final class GetOrderOfTicketHandler implements UseCase<GetOrderOfTicket, GetOrderOfTicketHandler.Place> {
    private final MarketplaceStores stores;

    GetOrderOfTicketHandler(MarketplaceStores stores) {
        this.stores = stores;
    }

    @Override
    public Place handle(CallContext call, GetOrderOfTicket query) {
        Optional<Conversation> conversation = stores.conversations().ofTicket(query.ticket());
        return conversation
                .flatMap(found -> found.orderRef()
                        .flatMap(order -> stores.connections()
                                .find(found.connection())
                                .map(connection -> new Place(connection, order))))
                .orElseThrow(
                        () -> MarketplaceProblem.ORDER_UNKNOWN.refuse("There is no such ticket, or it names no order"));
    }

    record Place(Connection connection, String orderRef) {}
}
