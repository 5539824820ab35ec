package io.keybuzz.domain.ticketing.customer.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.Sighting;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.List;
import java.util.Set;

/**
 * Which tickets are under whose record. A ticket does not change by being filed, and neither does its version: it was the
 * same buyer's before.
 */
public interface TicketFiling {
    /** The customer's tickets, newest first. */
    Page<TicketView> of(CustomerId customer, PageRequest page);

    /** Files the tickets of some customers under another. */
    void refile(Set<CustomerId> from, CustomerId to);

    /** Tenants with tickets whose buyer has an address and no record; in the scope of the queues. */
    List<TenantId> waiting(int limit);

    /** Some of the current tenant's, nobody else's until this unit of work is over. */
    List<Unfiled> unfiled(int limit);

    void file(TicketId ticket, CustomerId customer);

    /** A ticket without record, and who wrote it. */
    record Unfiled(TicketId ticket, Sighting buyer) {}
}
