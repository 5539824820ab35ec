package io.keybuzz.application.ticketing.search;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.search.FoundTicket;
import io.keybuzz.domain.ticketing.search.port.SearchIndex;

/** Finds tickets of the caller's tenant by words. A super admin, who has no tenant, is refused. */
@FunctionalInterface
public interface TicketFinder {
    /** The closest first, or as is asked for. Text that means nothing finds nothing. */
    Page<FoundTicket> search(CallContext call, SearchTickets query);

    static TicketFinder assemble(UseCaseRunner runner, SearchIndex index) {
        SearchTicketsHandler handler = new SearchTicketsHandler(index);
        return (call, query) -> runner.read(handler, call, query);
    }
}
