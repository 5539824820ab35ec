package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.thread.OpenedTicket;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.presence.TicketSight;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;

/**
 * What the ticket desk can be asked. Everybody sees their own tenant, a super admin sees all; a ticket of another tenant
 * is refused like a missing one, with {@code ticketing/ticket-not-found}.
 */
public interface Ticketing {
    /** In the order that is asked for, newest first if none is. Tickets that are part of another are left out. */
    Page<TicketView> list(CallContext call, ListTickets query);

    TicketView get(CallContext call, GetTicket query);

    /** The same with the others who are at it. */
    TicketSight look(CallContext call, GetTicket query);

    /** Oldest first, internal notes included. */
    Page<MessageView> messages(CallContext call, ListMessages query);

    /** The ticket's history, oldest first. */
    Page<EventView> events(CallContext call, ListTicketEvents query);

    /** Opens a ticket by hand with its first message. Refuses with {@code ticketing/invalid-ticket} or {@code -body}. */
    TicketView open(CallContext call, OpenTicket command);

    /** The same, and names open tickets of the last days that are of the same buyer or order. */
    OpenedTicket register(CallContext call, OpenTicket command);

    /**
     * Adds a public reply or an internal note: message, history, {@code firstResponseAt}, usage and, for a ticket of a
     * marketplace, the outbound message, all in one transaction. Refuses with {@code ticketing/newer-message} a public reply to
     * something older than the buyer's latest message, if the caller says what they have seen, and with {@code
     * marketplace/channel-cannot-send} or {@code -content-blocked} what the ticket's channel does not let pass.
     */
    MessageView reply(CallContext call, ReplyToTicket command);

    /**
     * Changes fields of a ticket and leaves one line of history for each. Refuses with {@code ticketing/illegal-move} and the
     * allowed ones, {@code -invalid-change}, {@code -invalid-tags}, {@code -merged}, or {@code request/stale-version}.
     */
    TicketView change(CallContext call, ChangeTicket command);

    /** The other rooms of the desk. */
    Desk desk();

    static Ticketing assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new TicketingService(runner, ports);
    }
}
