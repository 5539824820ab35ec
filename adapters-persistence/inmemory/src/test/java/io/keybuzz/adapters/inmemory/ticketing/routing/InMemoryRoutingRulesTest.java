package io.keybuzz.adapters.inmemory.ticketing.routing;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.ticketing.routing.RoutingRulesContract;

class InMemoryRoutingRulesTest implements RoutingRulesContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
