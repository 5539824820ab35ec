package io.keybuzz.domain.ticketing.sla.port;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tickets whose time has come, of all tenants, and what their clocks say. */
public interface TicketAlarms {
    /**
     * A ticket that is to be woken.
     *
     * @param at since when
     */
    record Alarm(TenantId tenant, TicketId ticket, Instant at) {}

    /** A ticket as it stands, and the rules it stands under. */
    record Clockwork(TicketState ticket, DeskRules rules) {}

    /**
     * Tickets that are to be woken by now, the longest waiting first; in the scope of queues.
     *
     * @param after the last one already seen
     */
    List<Alarm> ringing(Instant now, Optional<Alarm> after, int limit);

    /**
     * The ticket, to be changed in this unit of work, if it is still to be woken by now and nobody else is at it. Whoever
     * comes second finds nothing.
     */
    Optional<Ticket> take(TicketId ticket, Instant now);

    /** What explains a ticket's deadlines, to be read only. */
    Optional<Clockwork> look(TicketId ticket);
}
