package io.keybuzz.adapters.inmemory.shared;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.shared.DelayedEventsContract;
import io.keybuzz.testkit.contract.shared.OutboxContract;
import io.keybuzz.testkit.contract.shared.OutboxLanesContract;

class InMemoryOutboxTest implements OutboxContract, OutboxLanesContract, DelayedEventsContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
