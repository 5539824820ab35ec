package io.keybuzz.adapters.inmemory.automation.draft;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.domain.automation.port.Classifications;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.automation.ClassificationsContract;

class InMemoryClassificationsTest implements ClassificationsContract {
    private final StoreFixture stores = new InMemoryStoreFixture();
    private final Classifications said = InMemoryAiDraftBox.classifications((InMemoryDatabase) stores.unitOfWork());

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public Classifications classifications() {
        return said;
    }
}
