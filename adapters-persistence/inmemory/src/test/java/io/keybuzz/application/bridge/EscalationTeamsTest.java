package io.keybuzz.application.bridge;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.domain.automation.port.EscalationTeams;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.automation.EscalationTeamsContract;

class EscalationTeamsTest implements EscalationTeamsContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public EscalationTeams teams() {
        return new TenantStaff(stores.ports().tenancy());
    }
}
