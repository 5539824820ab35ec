package io.keybuzz.adapters.inmemory.privacy.audit;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.privacy.AuditViewsContract;

class InMemoryAuditViewsTest implements AuditViewsContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
