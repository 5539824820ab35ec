package io.keybuzz.domain.ticketing.port;

import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tickets of the current tenant, loaded to be changed. Reading for display goes through {@link TicketViews}. */
public interface Tickets {
    Optional<Ticket> find(TicketId id);

    /**
     * The ticket, or what it is a part of in the end; only that is kept from others. It may have become a part itself while this
     * waited for it.
     */
    Optional<Ticket> findWhole(TicketId id);

    /** Those of them that exist, in the order of their ids, to be changed together: nobody else changes them before this is over. */
    List<Ticket> lock(Set<TicketId> ids);

    /** Refuses with {@code ticketing/ticket-not-found}, for a missing ticket and another tenant's alike. */
    default Ticket require(TicketId id) {
        return find(id).orElseThrow(() -> TicketProblem.notFound(id));
    }

    /**
     * Stores the ticket's row, its new messages and history, and publishes its pending events, all in the current unit of
     * work. Refuses a version that somebody else has changed with {@code request/stale-version}, at the latest when the
     * unit of work ends.
     */
    void save(Ticket ticket);

    /** Notes how far a reply has come; content and versions stay as they are. */
    void noteDelivery(TicketId ticket, MessageId message, DeliveryStatus status, Optional<String> error);
}
