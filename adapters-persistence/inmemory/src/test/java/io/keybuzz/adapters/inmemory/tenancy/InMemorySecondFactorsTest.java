package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.tenancy.SecondFactorsContract;

class InMemorySecondFactorsTest implements SecondFactorsContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
