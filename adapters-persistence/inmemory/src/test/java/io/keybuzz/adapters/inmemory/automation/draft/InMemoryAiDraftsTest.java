package io.keybuzz.adapters.inmemory.automation.draft;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.domain.automation.port.AiDrafts;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.automation.AiDraftsContract;

class InMemoryAiDraftsTest implements AiDraftsContract {
    private final StoreFixture stores = new InMemoryStoreFixture();
    private final AiDrafts drafts = InMemoryAiDraftBox.in((InMemoryDatabase) stores.unitOfWork());

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public AiDrafts aiDrafts() {
        return drafts;
    }
}
