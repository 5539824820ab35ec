package io.keybuzz.adapters.inmemory.automation.draft;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.automation.ClassificationsContract;

class InMemoryClassificationsTest implements ClassificationsContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
