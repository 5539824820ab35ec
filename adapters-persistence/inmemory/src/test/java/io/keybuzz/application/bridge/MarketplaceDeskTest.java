package io.keybuzz.application.bridge;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.application.ticketing.TicketIntake;
import io.keybuzz.application.ticketing.attachment.FileIntake;
import io.keybuzz.application.ticketing.attachment.FileParts;
import io.keybuzz.domain.marketplace.port.TicketDesk;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.marketplace.TicketDeskContract;

class MarketplaceDeskTest implements TicketDeskContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public TicketDesk desk(FileParts files) {
        return new MarketplaceDesk(
                new TicketIntake(
                        stores.ports().ticketing(),
                        new TenantStaff(stores.ports().tenancy()),
                        new BillingMeter(stores.ports().billing()),
                        stores.ids()),
                new FileIntake(stores.unitOfWork(), stores.attachments(), files));
    }
}
