package io.keybuzz.application.bridge;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.application.marketplace.OutboundQueue;
import io.keybuzz.domain.ticketing.port.ReplyChannel;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.ticketing.ReplyChannelContract;

class MarketplaceRepliesTest implements ReplyChannelContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public ReplyChannel channel() {
        return new MarketplaceReplies(new OutboundQueue(stores.connections(), stores.outboundMessages(), stores.ids()));
    }
}
