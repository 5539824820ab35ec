package io.keybuzz.examples.archive;

import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.ticketing.TicketViewsContract;

class ArchivedTicketViewsTest implements TicketViewsContract {
    private final StoreFixture stores = new ArchivingStoresFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }
}
