package io.keybuzz.application.bridge.ai;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.application.bridge.TenantTitles;
import io.keybuzz.domain.automation.draft.port.TicketDossiers;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.automation.draft.TicketDossiersContract;

class AiDossiersTest implements TicketDossiersContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public TicketDossiers dossiers() {
        return new AiDossiers(stores.dossiers(), stores.ticketViews(), new TenantTitles(stores.tenants()));
    }
}
