package io.keybuzz.adapters.inmemory.ticketing.customer;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.ticketing.customer.CustomerNotesContract;

class InMemoryCustomerNotesTest implements CustomerNotesContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
