package io.keybuzz.application.ticketing.assignment;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.ticketing.routing.Duty;
import java.util.Optional;
import java.util.UUID;

/** Who is there, and how much everybody has to do. */
final class DutyHandlers {
    private DutyHandlers() {}

    static final class GetAvailabilityHandler implements UseCase<GetAvailability, Duty> {
        private final TicketingPorts ports;

        GetAvailabilityHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public Duty handle(CallContext call, GetAvailability query) {
            return ports.stores().routing().rotas().duty(call.caller().user().value());
        }
    }

    static final class SetAvailabilityHandler implements Change<SetAvailability, Duty> {
        private final TicketingPorts ports;

        SetAvailabilityHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public Duty handle(CallContext call, SetAvailability command) {
            UUID self = call.caller().user().value();
            UUID user = command.user().orElse(self);
            if (!user.equals(self)) {
                if (call.caller().role() == Role.AGENT) {
                    throw CommonProblem.NOT_ALLOWED.refuse("Only an owner, admin or manager says so of somebody else");
                }
                if (ports.staff().holdActive(user).isEmpty()) {
                    throw CommonProblem.NOT_FOUND.refuse("There is no such user");
                }
            }
            Duty before = ports.stores().routing().rotas().duty(user);
            if (before.availability() == command.availability()) {
                return before;
            }
            Duty next = new Duty(user, command.availability(), Optional.of(call.now()));
            ports.stores().routing().rotas().put(next);
            return next;
        }

        @Override
        public AuditNote note(SetAvailability command, Duty result) {
            return AuditNote.of("user", result.user(), "availability");
        }
    }

    static final class GetWorkloadHandler implements UseCase<GetWorkload, WorkloadReport> {
        private final TicketingPorts ports;

        GetWorkloadHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public WorkloadReport handle(CallContext call, GetWorkload query) {
            return WorkloadReport.of(
                    ports.staff().roster(), ports.stores().routing().workloads().at(call.now()));
        }
    }
}
