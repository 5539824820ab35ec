package io.keybuzz.adapters.inmemory.ticketing.toolbox;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.application.shared.Leftovers;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.action.port.BulkJobs;
import io.keybuzz.domain.ticketing.bulk.BulkId;
import io.keybuzz.domain.ticketing.bulk.BulkItem;
import io.keybuzz.domain.ticketing.bulk.BulkJob;
import io.keybuzz.domain.ticketing.bulk.BulkProgress;
import io.keybuzz.domain.ticketing.event.BulkQueued;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class InMemoryBulkJobs implements BulkJobs {
    private final InMemoryDatabase database;
    private final Outbox outbox;
    private final Table<BulkId, BulkJob> jobs;
    private final Table<Place, BulkItem> items;
    private final Timeline<Place> places;
    private final Timeline<BulkId> newest;

    InMemoryBulkJobs(InMemoryDatabase database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
        this.jobs = new Table<>(database);
        this.items = new Table<>(database);
        this.places = Timeline.oldestFirst(database);
        this.newest = Timeline.newestFirst(database);
        database.clears(Leftovers.Kind.BULK_JOBS, this::clear);
    }

    private record Place(BulkId bulk, int position) {}

    @Override
    public void add(BulkJob job, List<BulkItem> tickets) {
        database.session().requireOwn(job.tenant());
        jobs.put(job.id(), job);
        newest.put(job.tenant().value(), place(job), job.id());
        for (BulkItem item : tickets) {
            Place place = new Place(job.id(), item.position());
            items.put(place, item);
            places.put(job.id().value(), item.place(), place);
        }
    }

    @Override
    public void queue(BulkQueued event) {
        outbox.publish(event);
    }

    @Override
    public Optional<BulkProgress> find(BulkId id) {
        return job(id).map(job -> BulkProgress.of(job, all(id)));
    }

    @Override
    public Page<BulkProgress> list(PageRequest page) {
        return database.session()
                .tenant()
                .map(tenant -> newest.page(tenant.value(), page, id -> find(id).orElseThrow(), progress -> true))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    @Override
    public Page<BulkItem> items(BulkId id, PageRequest page) {
        if (job(id).isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        return places.page(id.value(), page, this::item, item -> true);
    }

    @Override
    public List<BulkItem> waiting(BulkId id, int limit) {
        return job(id).stream()
                .flatMap(job -> all(id).stream())
                .filter(item -> item.outcome().isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public void settle(TenantId tenant, BulkId id, BulkItem item) {
        database.session().requireOwn(tenant);
        Place place = new Place(id, item.position());
        boolean waits = job(id).flatMap(job -> items.find(place))
                .filter(stored -> stored.outcome().isEmpty())
                .isPresent();
        if (!waits) {
            throw CommonProblem.STALE_VERSION.refuse("The ticket's turn is over");
        }
        items.put(place, item);
    }

    @Override
    public void finish(TenantId tenant, BulkId id, Instant now) {
        database.session().requireOwn(tenant);
        job(id).filter(job -> job.finishedAt().isEmpty()).ifPresent(job -> jobs.put(id, job.finished(now)));
    }

    private int clear(Instant before, int limit) {
        List<BulkJob> over = jobs.some(
                job -> job.finishedAt().filter(at -> at.isBefore(before)).isPresent(), limit);
        for (BulkJob job : over) {
            for (BulkItem item : all(job.id())) {
                items.remove(new Place(job.id(), item.position()));
                places.remove(job.id().value(), item.place());
            }
            newest.remove(job.tenant().value(), place(job));
            jobs.remove(job.id());
        }
        return over.size();
    }

    private Optional<BulkJob> job(BulkId id) {
        return jobs.find(id).filter(job -> database.session().sees(job.tenant()));
    }

    private static PageKey place(BulkJob job) {
        return new PageKey(job.createdAt(), job.id().value());
    }

    private List<BulkItem> all(BulkId id) {
        return places.all(id.value()).stream().map(this::item).toList();
    }

    private BulkItem item(Place place) {
        return items.find(place).orElseThrow();
    }
}
