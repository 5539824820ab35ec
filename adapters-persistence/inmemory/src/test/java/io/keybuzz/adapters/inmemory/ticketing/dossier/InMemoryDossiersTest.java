package io.keybuzz.adapters.inmemory.ticketing.dossier;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.ticketing.dossier.DossiersContract;

class InMemoryDossiersTest implements DossiersContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
