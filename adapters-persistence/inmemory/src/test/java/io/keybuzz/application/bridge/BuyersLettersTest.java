package io.keybuzz.application.bridge;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.ticketing.satisfaction.port.Letters;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.ticketing.satisfaction.LettersContract;
import java.util.UUID;

class BuyersLettersTest implements LettersContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public Letters letters() {
        return new BuyersLetters(stores.tenants(), () -> new OpaqueSecret("secret-" + UUID.randomUUID()));
    }
}
