package io.keybuzz.domain.ticketing.presence.port;

import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.presence.Presence;
import java.util.UUID;

/** Who is at which ticket of a tenant. What is kept here may be lost with the machine, and is worth nothing by then. */
public interface Presences {
    /**
     * Puts somebody in a ticket's place, or says again that they are there. Refuses with {@code ticketing/ticket-not-found}, at
     * the latest when the unit of work ends.
     */
    void put(Presence presence);

    /** Somebody has left, if they were there at all. */
    void remove(TicketId ticket, UUID user);
}
