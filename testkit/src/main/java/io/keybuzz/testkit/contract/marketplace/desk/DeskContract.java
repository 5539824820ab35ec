package io.keybuzz.testkit.contract.marketplace.desk;

import io.keybuzz.application.ticketing.attachment.FileParts;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.port.TicketDesk;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenInbound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A desk over a store of ticketing, and what its promises are tried with. */
public interface DeskContract extends StoreContract {
    /** A desk that works on {@link #stores()} and keeps files there. */
    TicketDesk desk(FileParts files);

    default TicketDesk desk() {
        return desk(FileParts.none());
    }

    default UUID received(Connection connection, Optional<UUID> ticket, GivenInbound message) {
        return inTenant(connection.tenant(), () -> desk().receive(connection, ticket, message.build(), stores().now()));
    }

    default List<MessageView> messages(TenantId tenant, UUID ticket) {
        return read(tenant, () -> stores().ticketViews().messages(new TicketId(ticket), PageRequest.first()))
                .orElseThrow()
                .items();
    }
}
