package io.keybuzz.application.ticketing.assignment;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.routing.Duty;
import io.keybuzz.domain.ticketing.view.TicketView;

final class AssignmentDeskService implements AssignmentDesk {
    private final UseCaseRunner runner;
    private final TicketingPorts ports;

    AssignmentDeskService(UseCaseRunner runner, TicketingPorts ports) {
        this.runner = runner;
        this.ports = ports;
    }

    @Override
    public TicketView assign(CallContext call, AssignTicket command) {
        return runner.write(
                new AssignmentHandlers.AssignTicketHandler(ports),
                call,
                command,
                caller -> scopeOf(caller, command.ticket()));
    }

    @Override
    public TicketView take(CallContext call, TakeTicket command) {
        return runner.write(new AssignmentHandlers.TakeTicketHandler(ports), call, command, CallContext::scope);
    }

    @Override
    public TicketView release(CallContext call, ReleaseTicket command) {
        return runner.write(new AssignmentHandlers.ReleaseTicketHandler(ports), call, command, CallContext::scope);
    }

    @Override
    public Duty availability(CallContext call, GetAvailability query) {
        return runner.read(new DutyHandlers.GetAvailabilityHandler(ports), call, query);
    }

    @Override
    public Duty setAvailability(CallContext call, SetAvailability command) {
        return runner.write(new DutyHandlers.SetAvailabilityHandler(ports), call, command, CallContext::scope);
    }

    @Override
    public WorkloadReport workload(CallContext call, GetWorkload query) {
        return runner.read(new DutyHandlers.GetWorkloadHandler(ports), call, query);
    }

    /** A super admin works inside the tenant whose ticket it is; that costs one more round trip. */
    private TenantScope scopeOf(CallContext call, TicketId ticket) {
        if (call.scope() instanceof TenantScope.One own) {
            return own;
        }
        return runner.lookUp(call.scope(), () -> ports.stores().views().tenantOf(ticket))
                .map(TenantScope.One::new)
                .orElseThrow(() -> TicketProblem.notFound(ticket));
    }
}
