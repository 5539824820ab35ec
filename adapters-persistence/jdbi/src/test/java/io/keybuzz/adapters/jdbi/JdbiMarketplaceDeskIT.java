package io.keybuzz.adapters.jdbi;

import io.keybuzz.application.bridge.BillingMeter;
import io.keybuzz.application.bridge.MarketplaceDesk;
import io.keybuzz.application.bridge.TenantStaff;
import io.keybuzz.application.ticketing.TicketIntake;
import io.keybuzz.application.ticketing.attachment.FileIntake;
import io.keybuzz.application.ticketing.attachment.FileParts;
import io.keybuzz.domain.marketplace.port.TicketDesk;
import io.keybuzz.testkit.contract.marketplace.TicketDeskContract;

/** Replies that fail bring their ticket back in one transaction with what is stored of them. */
class JdbiMarketplaceDeskIT extends JdbiContract implements TicketDeskContract {
    @Override
    public TicketDesk desk(FileParts files) {
        return new MarketplaceDesk(
                new TicketIntake(
                        stores().ports().ticketing(),
                        new TenantStaff(stores().ports().tenancy()),
                        new BillingMeter(stores().ports().billing()),
                        stores().ids()),
                new FileIntake(stores().unitOfWork(), stores().attachments(), files));
    }
}
