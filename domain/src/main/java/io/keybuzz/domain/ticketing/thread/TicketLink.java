package io.keybuzz.domain.ticketing.thread;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A link between two tickets, as it was made.
 *
 * @param ticket the one that is related, a duplicate, or a child
 * @param other the one it is related to, a duplicate of, or whose child it is
 */
public record TicketLink(
        LinkId id, TenantId tenant, TicketId ticket, TicketId other, LinkKind kind, UUID createdBy, Instant createdAt) {
    /** Refuses with {@code ticketing/invalid-link} a ticket that is linked with itself, and a child as such. */
    public TicketLink {
        if (ticket.equals(other)) {
            throw TicketProblem.INVALID_LINK.refuse(
                    "A ticket cannot be linked with itself", Map.of("field", "ticketId"));
        }
        if (kind == LinkKind.CHILD) {
            throw TicketProblem.INVALID_LINK.refuse("A child is linked with its parent", Map.of("field", "kind"));
        }
    }
}
