package io.keybuzz.application.bridge.ai;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.domain.automation.draft.port.DraftDesk;
import io.keybuzz.testkit.contract.GivenDesk;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.automation.draft.DraftDeskContract;

class AiDeskTest implements DraftDeskContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public DraftDesk desk() {
        return new AiDesk(GivenDesk.on(stores));
    }
}
