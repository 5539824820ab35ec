package io.keybuzz.adapters.inmemory.ticketing.past;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.ticketing.past.HeardMessagesContract;

class InMemoryHeardMessagesTest implements HeardMessagesContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
