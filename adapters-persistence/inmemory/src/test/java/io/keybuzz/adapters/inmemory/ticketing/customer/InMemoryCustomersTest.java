package io.keybuzz.adapters.inmemory.ticketing.customer;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.ticketing.customer.CustomersContract;

class InMemoryCustomersTest implements CustomersContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
