package io.keybuzz.domain.ticketing.search;

import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Instant;
import java.util.List;

/** A ticket that answers a search, and what in it does. */
public record FoundTicket(TicketView ticket, Closeness closeness, List<Excerpt> excerpts) {
    public FoundTicket {
        excerpts = List.copyOf(excerpts);
    }

    /** @param excerpts of the search, for all tickets of a page
     * @param bodies of its messages, newest first */
    public static FoundTicket of(TicketView ticket, Closeness closeness, Excerpts excerpts, List<String> bodies) {
        return new FoundTicket(ticket, closeness, excerpts.of(ticket, bodies));
    }

    /** Where it stands among the closest; the closeness stands there as so many seconds. */
    public PageKey placeByCloseness() {
        return new PageKey(Instant.ofEpochSecond(closeness.ordinal()), ticket.id());
    }
}
