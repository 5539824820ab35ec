package io.keybuzz.adapters.inmemory.billing;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.billing.DuePaymentsContract;

class InMemoryDuePaymentsTest implements DuePaymentsContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
