package io.keybuzz.application.ticketing.thread;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.thread.LinkView;
import io.keybuzz.domain.ticketing.view.TicketView;

/**
 * Tickets that become one, come apart again, and belong together, for everybody of a tenant. A ticket of another tenant is
 * refused like a missing one, with {@code ticketing/ticket-not-found}.
 */
public interface TicketThreads {
    /**
     * Makes several tickets one, all or none: messages, history, files, usage and the channels' conversations are the target's,
     * and the old ids lead to it. What is a part of it already stays so without a trace. Refuses with {@code
     * ticketing/invalid-merge} a target among the sources, with {@code -merged} whoever is part of something else, and with
     * {@code -merge-mixes}, unless forced, tickets of different buyers or channels. Also by force {@code
     * -merge-loses-channel} refuses what came through a marketplace into a ticket that did not come through the same.
     *
     * @return the target
     */
    TicketView merge(CallContext call, MergeTickets command);

    /**
     * Takes a merge back: everything is as it was, and what came meanwhile stays with the target. Refuses with {@code
     * ticketing/merge-final} when there is none, or the desk's time for it is over, and with {@code -merged} when the target
     * has become a part of another itself.
     */
    TicketView unmerge(CallContext call, UnmergeTicket command);

    /**
     * Opens a ticket with some messages of another, and links the two. Refuses with {@code ticketing/invalid-split} and {@code
     * -merged}.
     *
     * @return the new one
     */
    TicketView split(CallContext call, SplitTicket command);

    /** Refuses with {@code ticketing/invalid-link} and {@code -link-exists}. */
    LinkView link(CallContext call, LinkTickets command);

    /** Oldest first, those included that were made at the other end. */
    Page<LinkView> links(CallContext call, ListTicketLinks query);

    /** Refuses with {@code ticketing/link-not-found}. */
    void unlink(CallContext call, RemoveTicketLink command);

    static TicketThreads assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new TicketThreadsService(runner, ports);
    }
}
