package io.keybuzz.application.marketplace;

import io.keybuzz.application.shared.AuditTrail;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.domain.marketplace.port.TicketDesk;
import io.keybuzz.domain.shared.IdSource;
import java.time.InstantSource;

/** What the marketplace context is assembled from. */
public record MarketplacePorts(
        UnitOfWork unitOfWork,
        IdSource ids,
        InstantSource time,
        MarketplaceStores stores,
        Channels channels,
        TicketDesk desk,
        AuditTrail trail,
        UseCaseListener listener) {}
