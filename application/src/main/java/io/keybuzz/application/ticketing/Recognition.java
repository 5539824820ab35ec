package io.keybuzz.application.ticketing;

import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.Sighting;
import io.keybuzz.domain.ticketing.customer.port.Customers;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Finds or makes the record of the buyer who opens a ticket, in the ticket's own transaction. */
final class Recognition {
    private final Customers customers;
    private final IdSource ids;

    Recognition(Customers customers, IdSource ids) {
        this.customers = customers;
        this.ids = ids;
    }

    NewTicket of(TenantId tenant, NewTicket start, Instant now) {
        Optional<UUID> record = Sighting.of(
                        start.customer(),
                        start.origin().channel(),
                        start.origin().language())
                .map(sighting -> customers
                        .recognise(tenant, ids.next(CustomerId::new), sighting, now)
                        .value());
        return record.isEmpty() ? start : start.ofCustomer(record);
    }
}
