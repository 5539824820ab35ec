package io.keybuzz.application.ticketing.toolbox.bulk;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.toolbox.ActionDesk;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.bulk.BulkItem;
import io.keybuzz.domain.ticketing.bulk.BulkProgress;

/**
 * The same work on many tickets: all steps or none with each ticket, whatever becomes of the others. It is one entry of the audit
 * trail. What is asked for by a view or a filter is settled when it is asked for; tickets that come to match later are left alone.
 */
public interface BulkDesk {
    /**
     * Up to 50 tickets are done at once, in one unit of work; more of them, and every merge, by a worker, each ticket exactly once
     * whatever happens to the worker. Refuses with {@code ticketing/bulk-too-large}, {@code -view-not-found}, {@code
     * -macro-not-found}, {@code -template-not-found}, {@code -invalid-assignment}, {@code -invalid-filter}, {@code -merged} or
     * {@code -invalid-actions}.
     */
    RunBulk.Answer run(CallContext call, RunBulk command);

    /** Refuses with {@code ticketing/bulk-not-found}. */
    BulkProgress get(CallContext call, GetBulk query);

    /** Newest first, of everybody in the tenant; what is over goes away after a while. */
    Page<BulkProgress> list(CallContext call, ListBulk query);

    /** By position. Refuses with {@code ticketing/bulk-not-found}. */
    Page<BulkItem> items(CallContext call, ListBulkItems query);

    static BulkDesk assemble(UseCaseRunner runner, TicketingPorts ports, ActionDesk desk) {
        return new BulkDeskService(runner, ports, desk);
    }
}
