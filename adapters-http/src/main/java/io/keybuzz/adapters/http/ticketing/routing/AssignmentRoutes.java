package io.keybuzz.adapters.http.ticketing.routing;

import io.keybuzz.adapters.http.json.Edits;
import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.ticketing.TicketJson;
import io.keybuzz.application.ticketing.assignment.AssignTicket;
import io.keybuzz.application.ticketing.assignment.AssignmentDesk;
import io.keybuzz.application.ticketing.assignment.GetAvailability;
import io.keybuzz.application.ticketing.assignment.GetWorkload;
import io.keybuzz.application.ticketing.assignment.ReleaseTicket;
import io.keybuzz.application.ticketing.assignment.SetAvailability;
import io.keybuzz.application.ticketing.assignment.TakeTicket;
import io.keybuzz.application.ticketing.assignment.WorkloadReport;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.routing.Availability;
import io.keybuzz.domain.ticketing.routing.Duty;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who has a ticket, who is there, and how much everybody has to do. */
public final class AssignmentRoutes implements Route.Group {
    private static final String TICKET = "/api/v1/tickets/{ticketId}";
    private static final String OWN = "/api/v1/me/availability";

    private final AssignmentDesk desk;

    public AssignmentRoutes(AssignmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(TICKET + "/assign", this::assign),
                Route.post(TICKET + "/take", this::take),
                Route.post(TICKET + "/release", this::release),
                Route.get(OWN, this::availability),
                Route.put(OWN, this::setAvailability),
                Route.put("/api/v1/users/{userId}/availability", this::setAnothers),
                Route.get("/api/v1/workload", this::workload));
    }

    private void assign(Exchange exchange) throws IOException {
        TicketId ticket = ticketId(exchange);
        Fields body = exchange.body();
        Edit<UUID> user = Edits.id(body, "userId");
        Edit<UUID> team = Edits.id(body, "teamId");
        body.done();
        AssignTicket command = new AssignTicket(ticket, user, team, exchange.expectedVersion());
        show(exchange, desk.assign(exchange.call(), command));
    }

    private void take(Exchange exchange) throws IOException {
        show(exchange, desk.take(exchange.call(), new TakeTicket(ticketId(exchange))));
    }

    private void release(Exchange exchange) throws IOException {
        show(exchange, desk.release(exchange.call(), new ReleaseTicket(ticketId(exchange))));
    }

    private void availability(Exchange exchange) throws IOException {
        show(exchange, desk.availability(exchange.call(), new GetAvailability()));
    }

    private void setAvailability(Exchange exchange) throws IOException {
        set(exchange, Optional.empty());
    }

    private void setAnothers(Exchange exchange) throws IOException {
        UUID user = Uuids.parse(exchange.path("userId"))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.refuse("There is no such user"));
        set(exchange, Optional.of(user));
    }

    private void set(Exchange exchange, Optional<UUID> user) throws IOException {
        Fields body = exchange.body();
        Availability state = body.word("state", WorkloadJson.AVAILABILITIES);
        body.done();
        show(exchange, desk.setAvailability(exchange.call(), new SetAvailability(user, state)));
    }

    private void workload(Exchange exchange) throws IOException {
        WorkloadReport report = desk.workload(exchange.call(), new GetWorkload());
        exchange.json(
                200,
                512 + 300 * (report.agents().size() + report.teams().size()),
                out -> out.data(report, WorkloadJson::report));
    }

    private static void show(Exchange exchange, Duty duty) throws IOException {
        exchange.json(200, 200, out -> out.data(duty, WorkloadJson::duty));
    }

    private static void show(Exchange exchange, TicketView ticket) throws IOException {
        exchange.version(ticket.version()).json(200, 1_400, out -> out.data(ticket, TicketJson::ticket));
    }

    private static TicketId ticketId(Exchange exchange) {
        return Uuids.parse(exchange.path("ticketId"))
                .map(TicketId::new)
                .orElseThrow(() -> TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket"));
    }
}
