package io.keybuzz.application.ticketing.thread;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.TicketingStores;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.ticketing.Threading;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.thread.Halves;
import io.keybuzz.domain.ticketing.thread.LinkId;
import io.keybuzz.domain.ticketing.thread.LinkKind;
import io.keybuzz.domain.ticketing.thread.TicketLink;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.Map;

final class SplitTicketHandler implements Change<SplitTicket, TicketView> {
    private final TicketingPorts ports;

    SplitTicketHandler(TicketingPorts ports) {
        this.ports = ports;
    }

    @Override
    public TicketView handle(CallContext call, SplitTicket command) {
        if (command.messages().isEmpty() || command.messages().size() > SplitTicket.MAX_MESSAGES) {
            throw CommonProblem.INVALID_FIELDS.refuse(
                    "messageIds must name 1 to " + SplitTicket.MAX_MESSAGES + " messages",
                    Map.of("field", "messageIds"));
        }
        TicketingStores stores = ports.stores();
        Ticket from = stores.tickets().require(command.ticket());
        Halves halves = stores.threads().threads().halves(from.id(), command.messages());
        Ticket piece = Threading.split(
                from,
                ports.ids().next(TicketId::new),
                command.subject().orElse(from.state().subject()),
                halves.taken(),
                halves.rest(),
                MergeTicketsHandler.author(call),
                call.now());
        requireBoth(command, halves);
        stores.tickets().save(piece);
        stores.threads().threads().split(from.id(), piece.id(), command.messages());
        stores.tickets().save(from);
        stores.threads()
                .links()
                .add(new TicketLink(
                        ports.ids().next(LinkId::new),
                        from.state().tenant(),
                        piece.id(),
                        from.id(),
                        LinkKind.PARENT,
                        call.caller().user().value(),
                        piece.state().createdAt()));
        ports.meter().split(from.state().tenant(), piece.id(), halves.humanMessages(), call.now());
        ports.channels().split(from.id(), piece.id());
        return piece.state().toView();
    }

    private static void requireBoth(SplitTicket command, Halves halves) {
        if (halves.taken().messages() < command.messages().size()) {
            throw TicketProblem.INVALID_SPLIT.refuse(
                    "messageIds must name messages of this ticket", Map.of("field", "messageIds"));
        }
        if (halves.rest().messages() == 0) {
            throw TicketProblem.INVALID_SPLIT.refuse(
                    "A split leaves at least one message where it was", Map.of("field", "messageIds"));
        }
    }

    @Override
    public AuditNote note(SplitTicket command, TicketView result) {
        return AuditNote.of("ticket", command.ticket().value(), "messages");
    }
}
