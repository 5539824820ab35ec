package io.keybuzz.adapters.inmemory.privacy;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.privacy.TenantKeysContract;

class InMemoryTenantKeysTest implements TenantKeysContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
