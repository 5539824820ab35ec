package io.keybuzz.application.bridge.ai;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.domain.automation.port.PastMessages;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.automation.PastMessagesContract;

class PastTicketsTest implements PastMessagesContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public PastMessages past() {
        return new PastTickets(stores.ports().ticketing().heard());
    }
}
