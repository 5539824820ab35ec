package io.keybuzz.examples.guice;

import com.google.inject.Inject;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.application.ticketing.Ticketing;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.List;

/** A class of the host's own, which is given the ticket desk like anything else. */
public final class ReturnsDesk {
    private final Ticketing ticketing;
    private final KeyBuzzPorts.Runtime runtime;

    @Inject
    ReturnsDesk(Ticketing ticketing, KeyBuzzPorts.Runtime runtime) {
        this.ticketing = ticketing;
        this.runtime = runtime;
    }

    /** Opens a ticket for a parcel that comes back, and tells the buyer where to send it. */
    public TicketView announce(Caller caller, String order) {
        CallContext call = new CallContext(caller, runtime.time().instant(), "return-of-" + order);
        TicketView ticket = ticketing.open(call, OpenTicket.of("Return of order " + order, "I want to send it back."));
        ticketing.reply(call, ReplyToTicket.of(new TicketId(ticket.id()), "Please use the enclosed label."));
        return ticket;
    }

    /** Every ticket the caller may see, newest first. */
    public List<TicketView> tickets(Caller caller) {
        CallContext call = new CallContext(caller, runtime.time().instant(), "returns-desk");
        return ticketing.list(call, ListTickets.newest()).items();
    }
}
