package io.keybuzz.application.ticketing.assignment;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who has a ticket from now on. */
final class AssignmentHandlers {
    private AssignmentHandlers() {}

    private static TicketView give(TicketingPorts ports, CallContext call, Ticket ticket, Assignment next) {
        Author author =
                Author.agent(call.caller().user().toString(), call.caller().name());
        ticket.assign(next, author, call.now());
        if (!ticket.newHistory().isEmpty()) {
            ports.stores().tickets().save(ticket);
        }
        return ticket.state().toView();
    }

    private static Refusal taken(Ticket ticket) {
        return TicketProblem.TAKEN.refuse(
                "Somebody else has the ticket",
                Map.of(
                        "assigneeUserId",
                        ticket.state().assignment().user().map(UUID::toString).orElse("")));
    }

    private static AuditNote note(TicketId ticket, String... fields) {
        return AuditNote.of("ticket", ticket.value(), fields);
    }

    static final class AssignTicketHandler implements Change<AssignTicket, TicketView> {
        private final TicketingPorts ports;

        AssignTicketHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        /** People and teams that stay are not asked about again: who left keeps what they are taken off elsewhere. */
        @Override
        public TicketView handle(CallContext call, AssignTicket command) {
            Ticket ticket = ports.stores().tickets().require(command.ticket());
            command.expected().require(ticket.state().version());
            Assignment before = ticket.state().assignment();
            Assignment next = new Assignment(
                    command.user().wanted() ? command.user().value() : before.user(),
                    command.team().wanted() ? command.team().value() : before.team());
            if (!next.equals(before) && !command.user().wanted()) {
                next = Assignees.fitting(ports.staff(), next);
            }
            if (!next.equals(before)) {
                Assignees.require(ports.staff(), next);
            }
            return give(ports, call, ticket, next);
        }

        @Override
        public AuditNote note(AssignTicket command, TicketView result) {
            List<String> fields = new ArrayList<>();
            if (command.user().wanted()) {
                fields.add("assigneeUserId");
            }
            if (command.team().wanted()) {
                fields.add("assigneeTeamId");
            }
            return new AuditNote("ticket", command.ticket().value(), fields);
        }
    }

    static final class TakeTicketHandler implements Change<TakeTicket, TicketView> {
        private final TicketingPorts ports;

        TakeTicketHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public TicketView handle(CallContext call, TakeTicket command) {
            Ticket ticket = ports.stores().tickets().require(command.ticket());
            UUID self = call.caller().user().value();
            Assignment before = ticket.state().assignment();
            if (before.user().filter(user -> !user.equals(self)).isPresent()) {
                throw taken(ticket);
            }
            Assignment next = before.withUser(Optional.of(self));
            if (!next.equals(before)) {
                Assignees.require(ports.staff(), next);
            }
            return give(ports, call, ticket, next);
        }

        @Override
        public AuditNote note(TakeTicket command, TicketView result) {
            return AssignmentHandlers.note(command.ticket(), "assigneeUserId");
        }
    }

    static final class ReleaseTicketHandler implements Change<ReleaseTicket, TicketView> {
        private final TicketingPorts ports;

        ReleaseTicketHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public TicketView handle(CallContext call, ReleaseTicket command) {
            Ticket ticket = ports.stores().tickets().require(command.ticket());
            UUID self = call.caller().user().value();
            Assignment before = ticket.state().assignment();
            if (before.user().filter(user -> !user.equals(self)).isPresent()) {
                throw taken(ticket);
            }
            return give(ports, call, ticket, before.withUser(Optional.empty()));
        }

        @Override
        public AuditNote note(ReleaseTicket command, TicketView result) {
            return AssignmentHandlers.note(command.ticket(), "assigneeUserId");
        }
    }
}
