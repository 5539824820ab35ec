package io.keybuzz.application.ticketing.toolbox.bulk;

import io.keybuzz.application.outbox.RetryLater;
import io.keybuzz.application.outbox.Subscriber;
import io.keybuzz.application.shared.StoredEvent;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.toolbox.ActionDesk;
import io.keybuzz.application.ticketing.toolbox.ActionDesk.Prepared;
import io.keybuzz.application.ticketing.toolbox.Agent;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.action.port.BulkJobs;
import io.keybuzz.domain.ticketing.bulk.BulkId;
import io.keybuzz.domain.ticketing.bulk.BulkItem;
import io.keybuzz.domain.ticketing.bulk.BulkJob;
import io.keybuzz.domain.ticketing.bulk.ItemOutcome;
import io.keybuzz.domain.ticketing.event.BulkQueued;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Does work on many tickets, some of them with each event, each in a unit of work of its own that changes the ticket and notes
 * its outcome: whoever dies in the middle has done neither, and of two who do the same ticket one has done nothing. While
 * tickets wait it sends itself another event, so that other deliveries have their turn in between.
 */
@Worker("those who asked for something with many tickets")
public final class BulkWorker implements Subscriber {
    public static final String NAME = "bulk-worker";
    private static final int BATCH = 25;

    private final TicketingPorts ports;
    private final ActionDesk desk;
    private final BulkJobs jobs;

    public BulkWorker(TicketingPorts ports, ActionDesk desk) {
        this.ports = ports;
        this.desk = desk;
        this.jobs = ports.stores().toolbox().bulk();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Set.of(BulkQueued.TYPE);
    }

    @Override
    public void on(StoredEvent event) {
        BulkId id = idOf(event);
        Batch batch = ports.unitOfWork().run(scope(event), () -> begin(id));
        if (!batch.items().isEmpty()) {
            settleSome(event, batch);
        }
        ports.unitOfWork().run(scope(event), () -> goOn(event.tenant(), id));
    }

    /** Tickets that cannot be done do not hold up those behind them; where nothing can be reached, none is tried in vain. */
    private void settleSome(StoredEvent event, Batch batch) {
        List<BulkItem> items = batch.items();
        while (!items.isEmpty()) {
            List<Turn> turns = items.stream().map(item -> turn(batch, item)).toList();
            if (turns.contains(Turn.OVER)) {
                return;
            }
            if (!turns.contains(Turn.FAILED)) {
                throw new RetryLater("the database is away");
            }
            int last = items.get(items.size() - 1).position();
            items = ports
                    .unitOfWork()
                    .run(scope(event), () -> jobs.waiting(batch.job().id(), BulkJob.MOST))
                    .stream()
                    .filter(item -> item.position() > last)
                    .limit(BATCH)
                    .toList();
        }
        throw new RetryLater("none of the tickets that wait could be done");
    }

    /** What the steps name is looked up for all of these tickets; when it is there no longer, that is what becomes of them. */
    private Batch begin(BulkId id) {
        BulkJob job = jobs.require(id).job();
        List<BulkItem> items = jobs.waiting(id, BATCH);
        try {
            Agent agent = new Agent(job.tenant(), job.user(), job.userName());
            return new Batch(job, items, Optional.of(desk.prepare(job.actions(), agent)), Optional.empty());
        } catch (Refusal refusal) {
            if (refusal.code() == CommonProblem.UNAVAILABLE) {
                throw refusal;
            }
            return new Batch(job, items, Optional.empty(), Optional.of(ItemOutcome.refused(refusal)));
        }
    }

    /** Over by us or by somebody else. */
    private Turn turn(Batch batch, BulkItem item) {
        if (batch.prepared().isEmpty()) {
            return turn(batch.job(), item, batch.refused().orElseThrow());
        }
        Prepared prepared = batch.prepared().get();
        try {
            ports.unitOfWork().run(scope(batch.job()), () -> done(batch.job(), prepared, item));
            return Turn.OVER;
        } catch (Refusal refusal) {
            return refusal.code() == CommonProblem.UNAVAILABLE
                    ? Turn.AWAY
                    : turn(batch.job(), item, ItemOutcome.refused(refusal));
        } catch (RuntimeException unexpected) {
            return Turn.FAILED;
        }
    }

    private boolean done(BulkJob job, Prepared prepared, BulkItem item) {
        boolean changed = desk.apply(prepared, item.ticket(), ports.time().instant());
        jobs.settle(job.tenant(), job.id(), item.settled(ItemOutcome.of(changed)));
        return changed;
    }

    private Turn turn(BulkJob job, BulkItem item, ItemOutcome outcome) {
        try {
            ports.unitOfWork().run(scope(job), () -> {
                jobs.settle(job.tenant(), job.id(), item.settled(outcome));
                return true;
            });
            return Turn.OVER;
        } catch (Refusal refusal) {
            return refusal.code() == CommonProblem.STALE_VERSION ? Turn.OVER : Turn.AWAY;
        } catch (RuntimeException unexpected) {
            return Turn.FAILED;
        }
    }

    private boolean goOn(TenantId tenant, BulkId id) {
        int waiting = jobs.waiting(id);
        Instant now = ports.time().instant();
        if (waiting == 0) {
            jobs.finish(tenant, id, now);
        } else {
            jobs.queue(new BulkQueued(ports.ids().next(EventId::new), tenant, id, waiting, now));
        }
        return waiting == 0;
    }

    /** What could not be done in all these tries has failed; but as long as some of it was done, tries begin anew. */
    @Override
    public void gaveUp(StoredEvent event, String error) {
        BulkId id = idOf(event);
        Refusal refusal = CommonProblem.UNAVAILABLE.refuse("It could not be done, however often it was tried");
        ports.unitOfWork().run(scope(event), () -> {
            if (jobs.waiting(id) < Integer.parseInt(event.payload().getOrDefault("waiting", "0"))) {
                return goOn(event.tenant(), id);
            }
            jobs.waiting(id, BulkJob.MOST)
                    .forEach(item -> jobs.settle(event.tenant(), id, item.settled(ItemOutcome.refused(refusal))));
            jobs.finish(event.tenant(), id, ports.time().instant());
            return true;
        });
    }

    private static BulkId idOf(StoredEvent event) {
        return new BulkId(UUID.fromString(String.valueOf(event.payload().get("bulkId"))));
    }

    private static TenantScope scope(StoredEvent event) {
        return new TenantScope.One(event.tenant());
    }

    private static TenantScope scope(BulkJob job) {
        return new TenantScope.One(job.tenant());
    }

    /** What came of trying: it is over, it cannot be done, or nothing could be reached. */
    private enum Turn {
        OVER,
        FAILED,
        AWAY
    }

    /** @param refused what becomes of each ticket where nothing could be prepared */
    private record Batch(
            BulkJob job, List<BulkItem> items, Optional<Prepared> prepared, Optional<ItemOutcome> refused) {}
}
