package io.keybuzz.examples.archive;

import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.shared.UnitOfWorkContract;

class ArchiveTest implements UnitOfWorkContract {
    private final StoreFixture stores = new ArchivingStoresFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
