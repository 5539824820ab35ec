package io.keybuzz.domain.ticketing.routing.port;

import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.routing.Workload;
import java.time.Instant;
import java.util.List;

/** What there is to do on a tenant's desk; tickets that are resolved, closed or part of another are none of it. */
public interface Workloads {
    Workload at(Instant now);

    /**
     * Tickets that this person, this team, or this person for this team has to do, by id.
     *
     * @param holder names at least one of the two; what it does not name may be anything
     */
    List<TicketId> heldBy(Assignment holder, int limit);
}
