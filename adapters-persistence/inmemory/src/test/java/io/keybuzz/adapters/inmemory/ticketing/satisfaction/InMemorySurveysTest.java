package io.keybuzz.adapters.inmemory.ticketing.satisfaction;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.ticketing.satisfaction.SurveysContract;

class InMemorySurveysTest implements SurveysContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
