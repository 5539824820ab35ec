package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.ticketing.attribute.AttributePlansContract;

class InMemoryAttributePlansTest implements AttributePlansContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
