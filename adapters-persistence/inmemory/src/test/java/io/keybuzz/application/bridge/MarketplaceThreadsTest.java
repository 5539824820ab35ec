package io.keybuzz.application.bridge;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.domain.ticketing.thread.port.ChannelThreads;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.ticketing.thread.ChannelThreadsContract;

class MarketplaceThreadsTest implements ChannelThreadsContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public ChannelThreads threads() {
        return new MarketplaceThreads(stores.conversations(), stores.externalMessages());
    }
}
