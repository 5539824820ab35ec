package io.keybuzz.domain.ticketing.thread.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.thread.LinkId;
import io.keybuzz.domain.ticketing.thread.LinkView;
import io.keybuzz.domain.ticketing.thread.TicketLink;
import java.util.Optional;
import java.util.Set;

/** Links between tickets of a tenant. */
public interface TicketLinks {
    /**
     * Refuses with {@code ticketing/ticket-not-found} when one of the two is not there, and with {@code -link-exists} when they
     * are linked like this already, whichever way round; at the latest when the unit of work ends.
     */
    void add(TicketLink link);

    /**
     * Oldest first, from either end; also those of parts of the ticket, and of a part those of the whole. What links tickets that
     * are one by now is not shown.
     */
    Page<LinkView> of(TicketId ticket, PageRequest page);

    /** One of these, as it is shown there. */
    Optional<LinkView> find(TicketId ticket, LinkId link);

    /** The ticket's parents, theirs, and so on. */
    Set<TicketId> ancestors(TicketId ticket);

    /** Refuses with {@code ticketing/link-not-found}, at the latest when the unit of work ends. */
    void remove(LinkId link);
}
