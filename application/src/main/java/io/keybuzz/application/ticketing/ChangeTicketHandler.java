package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.routing.Router;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class ChangeTicketHandler implements Change<ChangeTicket, TicketView> {
    private final TicketingPorts ports;
    private final Router router;

    ChangeTicketHandler(TicketingPorts ports) {
        this.ports = ports;
        this.router = new Router(ports.stores().routing(), ports.staff());
    }

    @Override
    public TicketView handle(CallContext call, ChangeTicket command) {
        Ticket ticket = ports.stores().tickets().require(command.ticket());
        command.expected().require(ticket.state().version());
        Author author =
                Author.agent(call.caller().user().toString(), call.caller().name());
        Optional<String> category = ticket.state().labels().category();
        TicketPriority priority = ticket.state().priority();
        ticket.change(command.change(), author, call.now());
        TicketState now = ticket.state();
        if (now.priority() != priority || !now.labels().category().equals(category)) {
            router.route(ticket, call.now());
        }
        if (!ticket.newHistory().isEmpty()) {
            ports.stores().tickets().save(ticket);
        }
        return ticket.state().toView();
    }

    @Override
    public AuditNote note(ChangeTicket command, TicketView result) {
        return new AuditNote("ticket", command.ticket().value(), fields(command.change()));
    }

    private static List<String> fields(TicketChange change) {
        List<String> names = new ArrayList<>();
        change.status().ifPresent(it -> names.add("status"));
        change.priority().ifPresent(it -> names.add("priority"));
        change.subject().ifPresent(it -> names.add("subject"));
        if (change.category().wanted()) {
            names.add("category");
        }
        if (change.sentiment().wanted()) {
            names.add("sentiment");
        }
        change.tags().ifPresent(it -> names.add("tags"));
        if (!change.attributes().isEmpty()) {
            names.add("customAttributes");
        }
        if (change.snoozedUntil().wanted()) {
            names.add("snoozedUntil");
        }
        return names;
    }
}
