package io.keybuzz.application.bridge;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.domain.billing.port.PayerNames;
import io.keybuzz.domain.ticketing.action.port.TenantNames;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.billing.PayerNamesContract;
import io.keybuzz.testkit.contract.ticketing.toolbox.TenantNamesContract;

class TenantTitlesTest implements TenantNamesContract, PayerNamesContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public PayerNames payerNames() {
        return new TenantTitles(stores.tenants());
    }

    @Override
    public TenantNames tenantNames() {
        return new TenantTitles(stores.tenants());
    }
}
