package io.keybuzz.application.bridge.ai;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.domain.automation.port.AiMeter;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.automation.AiMeterContract;

class AiBillingTest implements AiMeterContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public AiMeter meter() {
        return new AiBilling(stores.ports().billing());
    }
}
