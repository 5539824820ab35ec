package io.keybuzz.adapters.inmemory.shared;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.shared.DelayedEventsContract;
import io.keybuzz.testkit.contract.shared.OutboxContract;

class InMemoryOutboxTest implements OutboxContract, DelayedEventsContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
