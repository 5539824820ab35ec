package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.thread.OpenedTicket;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.Origin;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.thread.Opening;
import io.keybuzz.domain.ticketing.thread.PossibleDuplicate;
import java.time.Instant;

final class OpenTicketHandler implements Change<OpenTicket, OpenedTicket> {
    private final TicketingPorts ports;
    private final Recognition recognition;

    OpenTicketHandler(TicketingPorts ports) {
        this.ports = ports;
        this.recognition = new Recognition(ports.stores().customers().records(), ports.ids());
    }

    @Override
    public OpenedTicket handle(CallContext call, OpenTicket command) {
        TenantId tenant = call.requireTenant();
        Instant now = call.now();
        Customer customer = new Customer(command.customerName(), command.customerEmail());
        Origin origin = Origin.of(Channel.MANUAL).withExternalId(command.externalId());
        NewTicket start = recognition.of(
                tenant, NewTicket.of(origin, command.subject(), customer, command.priority(), command.category()), now);
        Opening opening = ports.stores()
                .threads()
                .threads()
                .opening(tenant, start.links().customer(), origin.externalId(), now.minus(PossibleDuplicate.WITHIN));
        Ticket ticket = Ticket.open(ports.ids().next(TicketId::new), tenant, start, opening.rules(), ports.ids(), now);
        ticket.receive(customer.asAuthor(), MessageBody.written(command.body()), command.source(), now, now);
        ports.stores().tickets().save(ticket);
        ports.meter().ticketOpened(tenant, ticket.id(), now);
        return new OpenedTicket(ticket.state().toView(), opening.duplicates());
    }

    @Override
    public AuditNote note(OpenTicket command, OpenedTicket result) {
        return AuditNote.of("ticket", result.ticket().id());
    }
}
