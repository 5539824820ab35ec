package io.keybuzz.adapters.inmemory.automation;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.story.ai.RunsThatCostStory;

class InMemoryRunsThatCostTest implements RunsThatCostStory {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
