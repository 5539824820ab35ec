package io.keybuzz.adapters.inmemory.marketplace;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.marketplace.access.SealedSecretsContract;

class InMemorySealedSecretsTest implements SealedSecretsContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
