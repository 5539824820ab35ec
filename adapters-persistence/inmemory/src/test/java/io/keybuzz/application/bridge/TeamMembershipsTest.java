package io.keybuzz.application.bridge;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.domain.ticketing.saved.port.Memberships;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.ticketing.MembershipsContract;

class TeamMembershipsTest implements MembershipsContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public Memberships memberships() {
        return new TeamMemberships(stores.teams(), stores.users());
    }
}
