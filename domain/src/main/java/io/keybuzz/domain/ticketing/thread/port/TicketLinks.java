package io.keybuzz.domain.ticketing.thread.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.thread.LinkId;
import io.keybuzz.domain.ticketing.thread.LinkView;
import io.keybuzz.domain.ticketing.thread.TicketLink;

/** Links between tickets of a tenant. */
public interface TicketLinks {
    /**
     * Refuses with {@code ticketing/ticket-not-found} when one of the two is not there, and with {@code -link-exists} when they
     * are linked like this already, whichever way round; at the latest when the unit of work ends.
     */
    void add(TicketLink link);

    /** Oldest first, from either end. */
    Page<LinkView> of(TicketId ticket, PageRequest page);

    /** Refuses with {@code ticketing/link-not-found} what is no link of this ticket, at the latest when the unit of work ends. */
    void remove(TicketId ticket, LinkId link);
}
