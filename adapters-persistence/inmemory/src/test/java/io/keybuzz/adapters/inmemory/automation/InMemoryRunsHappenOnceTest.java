package io.keybuzz.adapters.inmemory.automation;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.story.ai.RunsHappenOnceStory;

class InMemoryRunsHappenOnceTest implements RunsHappenOnceStory {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public int messages() {
        return 1_000;
    }
}
