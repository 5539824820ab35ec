package io.keybuzz.domain.billing.port;

import io.keybuzz.domain.billing.TicketUsage;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Usage rows of the current tenant; counters are added to in one statement, never read and written back. */
public interface TicketUsages {
    Optional<TicketUsage> find(UUID ticket);

    /** Makes the ticket's row if there is none: opening a ticket is what is billed. */
    void open(TenantId tenant, UUID ticket, Instant now);

    /** Counts one message written by a person, making the row if there is none. */
    void countHumanMessage(TenantId tenant, UUID ticket, Instant now);

    /** Counts one message of a person less; nothing happens where none is counted. */
    void uncountHumanMessage(TenantId tenant, UUID ticket, Instant now);
}
