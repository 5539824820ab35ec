package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.routing.Router;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.List;

final class ChangeTicketHandler implements Change<ChangeTicket, ChangeTicketHandler.Changed> {
    private final TicketingPorts ports;
    private final Router router;

    ChangeTicketHandler(TicketingPorts ports) {
        this.ports = ports;
        this.router = new Router(ports.stores().routing(), ports.staff());
    }

    @Override
    public Changed handle(CallContext call, ChangeTicket command) {
        Ticket ticket = ports.stores().tickets().require(command.ticket());
        command.expected().require(ticket.state().version());
        Author author =
                Author.agent(call.caller().user().toString(), call.caller().name());
        TicketState before = ticket.state();
        ticket.change(command.change(), author, call.now());
        router.routeIfTold(before, ticket, call.now());
        List<String> fields = ticket.newHistory().stream()
                .flatMap(line -> line.field().stream())
                .distinct()
                .toList();
        if (!ticket.newHistory().isEmpty()) {
            ports.stores().tickets().save(ticket);
        }
        return new Changed(ticket.state().toView(), fields);
    }

    @Override
    public AuditNote note(ChangeTicket command, Changed result) {
        return new AuditNote("ticket", command.ticket().value(), result.fields())
                .onlyIf(!result.fields().isEmpty());
    }

    /** @param fields names of what is different from before, in the order of the history */
    record Changed(TicketView view, List<String> fields) {}
}
