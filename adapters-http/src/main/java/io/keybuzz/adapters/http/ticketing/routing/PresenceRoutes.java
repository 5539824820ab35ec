package io.keybuzz.adapters.http.ticketing.routing;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.ticketing.TicketJson;
import io.keybuzz.application.ticketing.presence.LeaveTicket;
import io.keybuzz.application.ticketing.presence.ShowPresence;
import io.keybuzz.application.ticketing.presence.TicketPresence;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.presence.Activity;
import io.keybuzz.domain.ticketing.presence.Presence;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/tickets/{ticketId}/presence}: said again every few seconds by whoever has a ticket before them. */
public final class PresenceRoutes implements Route.Group {
    private static final String PRESENCE = "/api/v1/tickets/{ticketId}/presence";
    private static final Words<Activity> ACTIVITIES = Words.of(Activity.class);

    private final TicketPresence presence;

    public PresenceRoutes(TicketPresence presence) {
        this.presence = presence;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.put(PRESENCE, this::show), Route.delete(PRESENCE, this::leave));
    }

    private void show(Exchange exchange) throws IOException {
        TicketId ticket = ticketId(exchange);
        Fields body = exchange.body();
        Activity activity = body.word("state", ACTIVITIES);
        body.done();
        Presence shown = presence.show(exchange.call(), new ShowPresence(ticket, activity));
        exchange.json(200, 200, out -> out.data(shown, TicketJson::presence));
    }

    private void leave(Exchange exchange) {
        presence.leave(exchange.call(), new LeaveTicket(ticketId(exchange)));
        exchange.empty(204);
    }

    private static TicketId ticketId(Exchange exchange) {
        return Uuids.parse(exchange.path("ticketId"))
                .map(TicketId::new)
                .orElseThrow(() -> TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket"));
    }
}
