package io.keybuzz.adapters.inmemory.ticketing.toolbox;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.ticketing.toolbox.TemplatesContract;

class InMemoryTemplatesTest implements TemplatesContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
