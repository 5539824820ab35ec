package io.keybuzz.adapters.inmemory.shared;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.shared.LeftoversContract;

class InMemoryLeftoversTest implements LeftoversContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
