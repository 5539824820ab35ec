package io.keybuzz.application.ticketing.filing;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.ticketing.customer.CustomerStores;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.port.TicketFiling.Unfiled;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Goes through tickets without a record, some at a time: what is done is done, and whoever comes next, on whichever node, goes
 * on with what is left.
 */
@Worker("tickets from before there were customers")
public final class TicketFiler {
    private static final TenantScope QUEUES = new TenantScope.Queues("ticket-filer");
    private static final int TENANTS = 100;
    private static final int BATCH = 50;

    private final UnitOfWork work;
    private final CustomerStores stores;
    private final IdSource ids;
    private final InstantSource time;

    public TicketFiler(UnitOfWork work, CustomerStores stores, IdSource ids, InstantSource time) {
        this.work = work;
        this.stores = stores;
        this.ids = ids;
        this.time = time;
    }

    /** Files what there is to file, until there is nothing left or the thread is interrupted. @return how many tickets */
    public int run() {
        int total = 0;
        int filed;
        do {
            filed = 0;
            for (TenantId tenant : work.read(QUEUES, () -> stores.filing().waiting(TENANTS))) {
                filed += work.run(new TenantScope.One(tenant), () -> fileSome(tenant));
            }
            total += filed;
        } while (filed > 0 && !Thread.currentThread().isInterrupted());
        return total;
    }

    private int fileSome(TenantId tenant) {
        List<Unfiled> tickets = stores.filing().unfiled(BATCH);
        for (Unfiled ticket : tickets) {
            CustomerId customer = stores.records()
                    .recognise(
                            tenant,
                            ids.next(CustomerId::new),
                            ticket.buyer(),
                            time.instant().truncatedTo(ChronoUnit.MICROS));
            stores.filing().file(ticket.ticket(), customer);
        }
        return tickets.size();
    }
}
