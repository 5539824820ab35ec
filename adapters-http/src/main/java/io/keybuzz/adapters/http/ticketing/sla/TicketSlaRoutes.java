package io.keybuzz.adapters.http.ticketing.sla;

import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.ticketing.sla.GetTicketSla;
import io.keybuzz.application.ticketing.sla.TicketDeadlines;
import io.keybuzz.application.ticketing.sla.TicketSla;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/tickets/{ticketId}/sla}. */
public final class TicketSlaRoutes implements Route.Group {
    private final TicketDeadlines deadlines;

    public TicketSlaRoutes(TicketDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/tickets/{ticketId}/sla", this::explain));
    }

    private void explain(Exchange exchange) throws IOException {
        TicketId ticket = Uuids.parse(exchange.path("ticketId"))
                .map(TicketId::new)
                .orElseThrow(() -> TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket"));
        TicketSla sla = deadlines.of(exchange.call(), new GetTicketSla(ticket));
        exchange.json(200, 4_096, out -> out.data(sla, TicketSlaJson::sla));
    }
}
