package io.keybuzz.application.bridge;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.domain.automation.port.OrderFacts;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.automation.OrderFactsContract;
import io.keybuzz.testkit.story.ai.RuleParts;
import io.keybuzz.testkit.story.ai.ScriptedOrders;

class AiOrdersTest implements OrderFactsContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public OrderFacts facts(ScriptedOrders channel) {
        return RuleParts.orders(stores, channel);
    }
}
