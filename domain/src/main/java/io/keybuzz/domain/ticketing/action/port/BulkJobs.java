package io.keybuzz.domain.ticketing.action.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.bulk.BulkId;
import io.keybuzz.domain.ticketing.bulk.BulkItem;
import io.keybuzz.domain.ticketing.bulk.BulkJob;
import io.keybuzz.domain.ticketing.bulk.BulkProgress;
import io.keybuzz.domain.ticketing.event.BulkQueued;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Work on many tickets, in one tenant. */
public interface BulkJobs {
    /** Stores it with its tickets, whatever became of them so far. */
    void add(BulkJob job, List<BulkItem> items);

    /** Tells whoever does it that tickets wait, once the unit of work is stored. */
    void queue(BulkQueued event);

    Optional<BulkProgress> find(BulkId id);

    /** Refuses with {@code ticketing/bulk-not-found}. */
    default BulkProgress require(BulkId id) {
        return find(id).orElseThrow(() -> TicketProblem.BULK_NOT_FOUND.refuse("There is no such work"));
    }

    /** All there is, newest first. */
    Page<BulkProgress> list(PageRequest page);

    /** Its tickets, by position. */
    Page<BulkItem> items(BulkId id, PageRequest page);

    /** How many tickets' turn has not come. */
    default int waiting(BulkId id) {
        return find(id).map(BulkProgress::waiting).orElse(0);
    }

    /** Tickets whose turn has not come, by position, at most the limit. */
    List<BulkItem> waiting(BulkId id, int limit);

    /**
     * Notes what became of a ticket, in the unit of work that did it. Of two who do the same ticket one is refused with {@code
     * request/stale-version}, at the latest when the unit of work ends, and has done nothing.
     */
    void settle(TenantId tenant, BulkId id, BulkItem item);

    /** Notes that no ticket waits any more; a second time changes nothing. */
    void finish(TenantId tenant, BulkId id, Instant now);
}
