package io.keybuzz.domain.billing.port;

import io.keybuzz.domain.billing.TicketUsage;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Usage rows of the current tenant; counters are added to in one statement, never read and written back. */
public interface TicketUsages {
    /** With what was counted on tickets that are parts of it. */
    Optional<TicketUsage> find(UUID ticket);

    /** Makes the ticket's row if there is none, for what is moved to it before it is billed. */
    void open(TenantId tenant, UUID ticket, Instant now);

    /** Counts one message written by a person, making the row if there is none. */
    void countHumanMessage(TenantId tenant, UUID ticket, Instant now);

    /** Counts one message of a person less; nothing happens where none is counted. */
    void uncountHumanMessage(TenantId tenant, UUID ticket, Instant now);

    /** What was counted on some tickets, and on parts of them, is another's from now on; they themselves show nothing. */
    void join(Set<UUID> parts, UUID target, Instant now);

    /** What was counted on a part is its own again, and what was counted on the rest of its family is the part's. */
    void part(UUID part, Set<UUID> family, Instant now);

    /** Messages of people are counted on another ticket than before, which has a row. */
    void moveHumanMessages(UUID from, UUID to, int count, Instant now);
}
