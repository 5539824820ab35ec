package io.keybuzz.application.ticketing.assignment;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.ticketing.routing.Duty;
import io.keybuzz.domain.ticketing.view.TicketView;

/**
 * Who has which ticket. Somebody who has a team's ticket is in the team, or is in charge: owners, admins and managers help out
 * everywhere.
 */
public interface AssignmentDesk {
    /** Refuses with {@code ticketing/invalid-assignment}, {@code -merged} or {@code request/stale-version}. */
    TicketView assign(CallContext call, AssignTicket command);

    /** Of two who take it at once one has it. Refuses with {@code ticketing/taken} who comes second, or as {@link #assign}. */
    TicketView take(CallContext call, TakeTicket command);

    /** Refuses with {@code ticketing/taken} a ticket that somebody else has. */
    TicketView release(CallContext call, ReleaseTicket command);

    Duty availability(CallContext call, GetAvailability query);

    /** Refuses with {@code access/not-allowed} an agent who names somebody else, {@code request/not-found} who is nobody. */
    Duty setAvailability(CallContext call, SetAvailability command);

    WorkloadReport workload(CallContext call, GetWorkload query);

    static AssignmentDesk assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new AssignmentDeskService(runner, ports);
    }
}
