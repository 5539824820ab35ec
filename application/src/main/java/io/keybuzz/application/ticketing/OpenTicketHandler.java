package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.routing.Router;
import io.keybuzz.application.ticketing.thread.OpenedTicket;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.Origin;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.routing.Opening;
import io.keybuzz.domain.ticketing.thread.PossibleDuplicate;
import java.time.Instant;
import java.util.List;
import java.util.Map;

final class OpenTicketHandler implements Change<OpenTicket, OpenedTicket> {
    private final TicketingPorts ports;
    private final Recognition recognition;
    private final Router router;

    OpenTicketHandler(TicketingPorts ports) {
        this.ports = ports;
        this.recognition = new Recognition(ports.stores().customers().records(), ports.ids());
        this.router = new Router(ports.stores().routing(), ports.staff());
    }

    @Override
    public OpenedTicket handle(CallContext call, OpenTicket command) {
        TenantId tenant = call.requireTenant();
        Instant now = call.now();
        Customer customer = new Customer(command.customerName(), command.customerEmail());
        Origin origin = Origin.of(channel(command)).withExternalId(command.externalId());
        NewTicket start = recognition.of(
                tenant, NewTicket.of(origin, command.subject(), customer, command.priority(), command.category()), now);
        Opening desk = ports.stores().desks().opening(tenant);
        List<PossibleDuplicate> alike = ports.stores()
                .threads()
                .threads()
                .alike(tenant, start.links().customer(), origin.externalId(), now.minus(PossibleDuplicate.WITHIN));
        Ticket ticket = Ticket.open(ports.ids().next(TicketId::new), tenant, start, desk.rules(), ports.ids(), now);
        ticket.receive(customer.asAuthor(), MessageBody.written(command.body()), command.source(), now, now);
        router.route(ticket, desk.routing(), now);
        ports.stores().tickets().save(ticket);
        ports.meter().ticketOpened(tenant, ticket.id(), now);
        return new OpenedTicket(ticket.state().toView(), alike);
    }

    private static Channel channel(OpenTicket command) {
        if (!OpenTicket.BY_HAND.contains(command.channel())) {
            throw TicketProblem.INVALID_TICKET.refuse(
                    "Tickets of this channel open by themselves; by hand there are manual, manomano and vinted ones",
                    Map.of("field", "channel"));
        }
        return command.channel();
    }

    @Override
    public AuditNote note(OpenTicket command, OpenedTicket result) {
        return AuditNote.of("ticket", result.ticket().id());
    }
}
