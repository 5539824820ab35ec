package io.keybuzz.testkit.contract.ticketing.toolbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.Leftovers;
import io.keybuzz.application.shared.Outbox.Delivery;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.action.TicketAction;
import io.keybuzz.domain.ticketing.bulk.BulkId;
import io.keybuzz.domain.ticketing.bulk.BulkItem;
import io.keybuzz.domain.ticketing.bulk.BulkJob;
import io.keybuzz.domain.ticketing.bulk.BulkProgress;
import io.keybuzz.domain.ticketing.bulk.ItemOutcome;
import io.keybuzz.domain.ticketing.event.BulkQueued;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.action.port.BulkJobs}. */
public interface BulkJobsContract extends StoreContract {
    ItemOutcome DONE = ItemOutcome.of(true);
    ItemOutcome FAILED = ItemOutcome.refused(TicketProblem.ILLEGAL_MOVE.refuse("A \"closed\" one"));

    private BulkJob job(TenantId tenant, int total) {
        return new BulkJob(
                stores().ids().next(BulkId::new),
                tenant,
                new UUID(1, 1),
                "Agathe Agent",
                ActionList.of(new TicketAction.Merge(new TicketId(new UUID(3, 3)))),
                total,
                stores().now(),
                Optional.empty());
    }

    private List<BulkItem> tickets(int count) {
        List<BulkItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(BulkItem.waiting(i, stores().ids().next(TicketId::new)));
        }
        return items;
    }

    private BulkJob given(TenantId tenant, List<BulkItem> items) {
        BulkJob job = job(tenant, items.size());
        change(tenant, () -> stores().bulkJobs().add(job, items));
        return job;
    }

    private BulkItem settled(TenantId tenant, BulkJob job, BulkItem item) {
        change(tenant, () -> stores().bulkJobs().settle(tenant, job.id(), item));
        return item;
    }

    private BulkProgress progress(TenantId tenant, BulkJob job) {
        return read(tenant, () -> stores().bulkJobs().require(job.id()));
    }

    private List<BulkItem> waiting(TenantId tenant, BulkJob job, int limit) {
        return read(tenant, () -> stores().bulkJobs().waiting(job.id(), limit));
    }

    private List<BulkItem> items(TenantId tenant, BulkJob job, int limit) {
        return allPages(limit, page -> read(tenant, () -> stores().bulkJobs().items(job.id(), page)));
    }

    @Test
    default void work_comes_back_as_it_was_stored_with_its_tickets_in_order() {
        TenantId tenant = givenTenant();
        List<BulkItem> items = tickets(130);
        BulkJob job = given(tenant, items);
        BulkJob empty = given(tenant, List.of());

        assertThat(progress(tenant, job)).isEqualTo(new BulkProgress(job, 0, 0, 0));
        assertThat(items(tenant, job, 50)).isEqualTo(items);
        assertThat(waiting(tenant, job, 3)).isEqualTo(items.subList(0, 3));
        assertThat(items(tenant, empty, 50)).isEmpty();
        assertRefused(
                TicketProblem.BULK_NOT_FOUND,
                () -> read(tenant, () -> stores().bulkJobs().require(new BulkId(new UUID(9, 9)))));
    }

    @Test
    default void all_work_of_the_tenant_is_listed_newest_first() {
        TenantId tenant = givenTenant();
        List<BulkProgress> given = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            given.add(0, new BulkProgress(given(tenant, tickets(i)), 0, 0, 0));
        }
        TenantId other = givenTenant();
        given(other, tickets(1));

        assertThat(allPages(2, page -> read(tenant, () -> stores().bulkJobs().list(page))))
                .isEqualTo(given);
        assertThat(read(other, () -> stores().bulkJobs().list(PageRequest.first()))
                        .items())
                .hasSize(1);
        assertThat(read(givenTenant(), () -> stores().bulkJobs().list(PageRequest.first()))
                        .items())
                .isEmpty();
    }

    @Test
    default void outcomes_are_noted_counted_and_no_longer_waited_for() {
        TenantId tenant = givenTenant();
        List<BulkItem> items = tickets(4);
        BulkJob job = given(tenant, items);
        List<BulkItem> settled = List.of(
                items.get(0).settled(DONE),
                items.get(1).settled(FAILED),
                items.get(2).settled(ItemOutcome.of(false)));

        change(tenant, () -> settled.forEach(item -> stores().bulkJobs().settle(tenant, job.id(), item)));

        assertThat(progress(tenant, job)).isEqualTo(new BulkProgress(job, 1, 1, 1));
        assertThat(items(tenant, job, 50).subList(0, 3)).isEqualTo(settled);
        assertThat(waiting(tenant, job, 50)).containsExactly(items.get(3));
    }

    @Test
    default void work_that_was_done_at_once_is_stored_with_its_outcomes() {
        TenantId tenant = givenTenant();
        List<BulkItem> items = List.of(tickets(1).get(0).settled(FAILED));
        BulkJob job = job(tenant, 1).finished(stores().now());

        change(tenant, () -> stores().bulkJobs().add(job, items));

        assertThat(progress(tenant, job)).isEqualTo(new BulkProgress(job, 0, 0, 1));
        assertThat(items(tenant, job, 50)).isEqualTo(items);
    }

    @Test
    default void a_ticket_is_settled_once_however_many_try() {
        TenantId tenant = givenTenant();
        List<BulkItem> items = tickets(1);
        BulkJob job = given(tenant, items);

        var outcomes =
                Concurrently.run(8, () -> settled(tenant, job, items.get(0).settled(DONE)));

        assertThat(outcomes).filteredOn(outcome -> outcome.failure().isEmpty()).hasSize(1);
        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> settled(tenant, job, items.get(0).settled(FAILED)));
        assertThat(items(tenant, job, 50)).containsExactly(items.get(0).settled(DONE));
    }

    @Test
    default void the_end_is_noted_once() {
        TenantId tenant = givenTenant();
        BulkJob job = given(tenant, List.of());

        change(tenant, () -> stores().bulkJobs().finish(tenant, job.id(), stores().now()));
        change(
                tenant,
                () -> stores().bulkJobs()
                        .finish(tenant, job.id(), stores().now().plusSeconds(9)));

        assertThat(progress(tenant, job).job()).isEqualTo(job.finished(stores().now()));
    }

    @Test
    default void whoever_does_it_is_told_when_it_is_stored() {
        TenantId tenant = givenTenant();
        BulkJob job = job(tenant, 0);
        EventId event = stores().ids().next(EventId::new);

        change(tenant, () -> {
            stores().bulkJobs().add(job, List.of());
            stores().bulkJobs().queue(new BulkQueued(event, tenant, job.id(), 7, stores().now()));
        });

        assertThat(claim()).extracting(Delivery::event).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo(event);
            assertThat(told.aggregate()).isEqualTo(job.id().value());
            assertThat(told.payload())
                    .containsEntry("bulkId", job.id().toString())
                    .containsEntry("waiting", "7");
        });
    }

    @Test
    default void work_that_is_over_goes_with_its_outcomes_and_other_work_stays() {
        TenantId tenant = givenTenant();
        List<BulkItem> items = tickets(3);
        BulkJob running = given(tenant, items);
        BulkJob late = given(tenant, List.of());
        BulkJob early = given(tenant, tickets(2));
        change(tenant, () -> {
            stores().bulkJobs().finish(tenant, early.id(), stores().now().minusSeconds(60));
            stores().bulkJobs().finish(tenant, late.id(), stores().now());
        });

        int gone = in(QUEUES, () -> stores().ports().leftovers().clear(Leftovers.Kind.BULK_JOBS, stores().now(), 10));

        assertThat(gone).isEqualTo(1);
        assertThat(read(tenant, () -> stores().bulkJobs().find(early.id()))).isEmpty();
        assertThat(items(tenant, early, 50)).isEmpty();
        assertThat(read(tenant, () -> stores().bulkJobs().find(late.id()))).isPresent();
        assertThat(items(tenant, running, 50)).isEqualTo(items);
    }

    @Test
    default void another_tenants_work_is_missing_and_cannot_be_written() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        List<BulkItem> items = tickets(2);
        BulkJob job = given(owner, items);

        assertThat(read(other, () -> stores().bulkJobs().find(job.id()))).isEmpty();
        assertThat(items(other, job, 50)).isEmpty();
        assertThat(waiting(other, job, 50)).isEmpty();
        changeInVain(
                other,
                () -> stores().bulkJobs().settle(other, job.id(), items.get(0).settled(DONE)));
        changeInVain(
                other,
                () -> stores().bulkJobs().settle(owner, job.id(), items.get(0).settled(DONE)));
        changeInVain(other, () -> stores().bulkJobs().finish(owner, job.id(), stores().now()));
        changeInVain(other, () -> stores().bulkJobs().finish(other, job.id(), stores().now()));
        changeInVain(other, () -> stores().bulkJobs().add(job(owner, 0), List.of()));
        assertThat(progress(owner, job)).isEqualTo(new BulkProgress(job, 0, 0, 0));
    }
}
