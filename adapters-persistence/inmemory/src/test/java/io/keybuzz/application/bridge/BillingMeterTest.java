package io.keybuzz.application.bridge;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.domain.ticketing.port.UsageMeter;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.ticketing.UsageMeterContract;

class BillingMeterTest implements UsageMeterContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public UsageMeter meter() {
        return new BillingMeter(stores.ports().billing());
    }
}
