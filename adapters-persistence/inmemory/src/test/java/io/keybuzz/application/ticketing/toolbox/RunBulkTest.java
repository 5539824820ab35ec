package io.keybuzz.application.ticketing.toolbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.ticketing.toolbox.bulk.GetBulk;
import io.keybuzz.application.ticketing.toolbox.bulk.ListBulkItems;
import io.keybuzz.application.ticketing.toolbox.bulk.RunBulk;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.action.TicketAction;
import io.keybuzz.domain.ticketing.bulk.BulkItem;
import io.keybuzz.domain.ticketing.bulk.BulkJob;
import io.keybuzz.domain.ticketing.bulk.BulkProgress;
import io.keybuzz.domain.ticketing.bulk.ItemOutcome;
import io.keybuzz.domain.ticketing.canned.Macro;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RunBulkTest {
    private final ToolboxDesk desk = new ToolboxDesk();

    private RunBulk.Answer run(List<TicketId> tickets, TicketAction... actions) {
        return desk.toolbox()
                .bulk()
                .run(
                        desk.owner,
                        new RunBulk(
                                new RunBulk.Targets.Named(tickets), new RunBulk.Work.Steps(ActionList.of(actions))));
    }

    private BulkProgress progress(BulkJob job) {
        return desk.toolbox().bulk().get(desk.owner, new GetBulk(job.id()));
    }

    private List<BulkItem> items(BulkJob job) {
        return desk.toolbox()
                .bulk()
                .items(desk.owner, new ListBulkItems(job.id(), PageRequest.first(100)))
                .items();
    }

    private static void assertRefused(ProblemCode code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void a_few_tickets_are_done_at_once_each_with_its_own_outcome() {
        List<TicketId> tickets = new ArrayList<>(desk.tickets(3));
        desk.apply(desk.macro(new TicketAction.Status(TicketStatus.CLOSED)), tickets.get(1));
        desk.apply(
                desk.macro(new TicketAction.Status(TicketStatus.ESCALATED), new TicketAction.AddTags(List.of("mass"))),
                tickets.get(2));
        TicketId missing = new TicketId(new UUID(7, 7));
        tickets.add(missing);

        RunBulk.Answer answer = run(
                tickets, new TicketAction.AddTags(List.of("mass")), new TicketAction.Status(TicketStatus.ESCALATED));

        assertThat(answer.items())
                .extracting(item -> item.outcome().orElseThrow().kind())
                .containsExactly(
                        ItemOutcome.Kind.DONE,
                        ItemOutcome.Kind.FAILED,
                        ItemOutcome.Kind.UNCHANGED,
                        ItemOutcome.Kind.FAILED);
        assertThat(answer.items().get(1).outcome().orElseThrow().problem()).contains("ticketing/illegal-move");
        assertThat(answer.items().get(3).outcome().orElseThrow().problem()).contains("ticketing/ticket-not-found");
        assertThat(desk.view(tickets.get(0)).tags()).containsExactly("mass");
        assertThat(desk.view(tickets.get(1)).tags()).as("all or nothing").isEmpty();
        BulkJob job = answer.progress().job();
        assertThat(progress(job)).isEqualTo(answer.progress());
        assertThat(answer.progress().waiting()).isZero();
        assertThat(items(job)).isEqualTo(answer.items());
        assertThat(desk.audited("RunBulk")).isEqualTo(1);
        assertThat(desk.audited("ChangeTicket")).isZero();
    }

    @Test
    void many_tickets_are_done_by_the_worker_each_once() {
        List<TicketId> tickets = desk.tickets(180);
        desk.keybuzz.app.relay().drain();

        RunBulk.Answer answer = run(tickets, ToolboxDesk.note("All of you"));
        BulkJob job = answer.progress().job();

        assertThat(answer.items()).isEmpty();
        assertThat(progress(job).waiting()).isEqualTo(180);
        assertThat(desk.messages(tickets.get(0))).hasSize(1);
        desk.keybuzz.app.relay().deliver(1);
        assertThat(progress(job).waiting()).as("a batch at a time").isEqualTo(155);
        desk.keybuzz.app.relay().drain();
        assertThat(progress(job)).isEqualTo(new BulkProgress(job.finished(desk.keybuzz.now()), 180, 0, 0));
        for (TicketId ticket : tickets) {
            assertThat(desk.messages(ticket)).hasSize(2);
            assertThat(desk.billed(ticket)).isEqualTo(1);
        }
        assertThat(desk.audited("RunBulk")).isEqualTo(1);
    }

    @Test
    void what_a_filter_finds_is_settled_when_it_is_asked_for() {
        List<TicketId> tickets = desk.tickets(60);
        run(tickets.subList(0, 2), new TicketAction.Priority(TicketPriority.URGENT));
        TicketFilter normal = TicketFilter.of(Condition.is(FilterField.PRIORITY, "normal"));

        RunBulk.Answer answer = desk.toolbox()
                .bulk()
                .run(
                        desk.owner,
                        new RunBulk(
                                new RunBulk.Targets.Found(normal),
                                new RunBulk.Work.Steps(ActionList.of(new TicketAction.Priority(TicketPriority.LOW)))));
        TicketId later = desk.ticket("Later");
        desk.keybuzz.app.relay().drain();

        BulkProgress done = progress(answer.progress().job());
        assertThat(done.done()).isEqualTo(58);
        assertThat(desk.view(later).priority()).isEqualTo(TicketPriority.NORMAL);
        assertThat(desk.view(tickets.get(0)).priority()).isEqualTo(TicketPriority.URGENT);
    }

    @Test
    void a_macro_is_used_once_for_all_of_them() {
        List<TicketId> tickets = desk.tickets(3);
        Macro macro = desk.macro(ToolboxDesk.reply("Hello {{customer.name}}"));

        desk.toolbox()
                .bulk()
                .run(desk.owner, new RunBulk(new RunBulk.Targets.Named(tickets), new RunBulk.Work.OfMacro(macro.id())));

        assertThat(desk.messages(tickets.get(2)).get(1).body()).isEqualTo("Hello Buyer 2");
        assertThat(desk.toolbox()
                        .macros()
                        .get(desk.owner, new io.keybuzz.application.ticketing.toolbox.macro.GetMacro(macro.id()))
                        .usage()
                        .times())
                .isEqualTo(1);
    }

    @Test
    void many_tickets_become_parts_of_one_and_stay_so() {
        List<TicketId> tickets = desk.tickets(3);
        UUID whole = tickets.get(0).value();

        BulkJob job =
                run(tickets, new TicketAction.Merge(tickets.get(0))).progress().job();
        desk.keybuzz.app.relay().drain();

        assertThat(progress(job)).isEqualTo(new BulkProgress(job.finished(desk.keybuzz.now()), 2, 1, 0));
        assertThat(desk.view(tickets.get(1)).mergedInto()).isEqualTo(whole);
        assertThat(desk.view(tickets.get(2)).mergedInto()).isEqualTo(whole);
        assertThat(desk.messages(tickets.get(0))).hasSize(3);
        BulkJob again =
                run(tickets, new TicketAction.Merge(tickets.get(0))).progress().job();
        desk.keybuzz.app.relay().drain();
        assertThat(progress(again)).isEqualTo(new BulkProgress(again.finished(desk.keybuzz.now()), 0, 3, 0));
    }

    @Test
    void there_is_a_most() {
        List<TicketId> tickets = new ArrayList<>();
        for (int i = 0; i <= BulkJob.MOST; i++) {
            tickets.add(new TicketId(new UUID(5, i)));
        }
        assertRefused(TicketProblem.BULK_TOO_LARGE, () -> run(tickets, new TicketAction.Priority(TicketPriority.LOW)));
        assertThat(run(tickets.subList(0, 1_000), new TicketAction.Priority(TicketPriority.LOW))
                        .progress()
                        .job()
                        .total())
                .isEqualTo(1_000);
    }

    @Test
    void when_the_relay_gives_up_the_rest_has_failed() {
        List<TicketId> tickets = desk.tickets(60);
        desk.keybuzz.app.relay().drain();
        BulkJob job = run(tickets, ToolboxDesk.note("x")).progress().job();
        desk.keybuzz.app.relay().deliver(1);

        desk.toolbox()
                .worker()
                .gaveUp(
                        new io.keybuzz.application.shared.StoredEvent(
                                desk.keybuzz.ids.next(io.keybuzz.domain.shared.EventId::new),
                                desk.tenant,
                                job.id().value(),
                                "ticketing.bulk-queued",
                                desk.keybuzz.now(),
                                java.util.Map.of("bulkId", job.id().toString(), "waiting", "35")),
                        "down");

        assertThat(progress(job)).isEqualTo(new BulkProgress(job.finished(desk.keybuzz.now()), 25, 0, 35));
        assertThat(items(job).get(59).outcome())
                .contains(new ItemOutcome(
                        ItemOutcome.Kind.FAILED,
                        Optional.of("service/unavailable"),
                        Optional.of("It could not be done, however often it was tried")));
    }

    private void giveUp(BulkJob job, int waiting) {
        desk.toolbox()
                .worker()
                .gaveUp(
                        new io.keybuzz.application.shared.StoredEvent(
                                desk.keybuzz.ids.next(io.keybuzz.domain.shared.EventId::new),
                                desk.tenant,
                                job.id().value(),
                                "ticketing.bulk-queued",
                                desk.keybuzz.now(),
                                java.util.Map.of("bulkId", job.id().toString(), "waiting", Integer.toString(waiting))),
                        "down");
    }

    @Test
    void tries_that_came_forward_do_not_count() {
        List<TicketId> tickets = desk.tickets(60);
        desk.keybuzz.app.relay().drain();
        BulkJob job = run(tickets, ToolboxDesk.note("x")).progress().job();
        desk.keybuzz.app.relay().deliver(1);

        giveUp(job, 60);

        assertThat(progress(job).failed()).isZero();
        desk.keybuzz.app.relay().drain();
        assertThat(progress(job)).isEqualTo(new BulkProgress(job.finished(desk.keybuzz.now()), 60, 0, 0));
    }

    @Test
    void a_filter_without_conditions_is_no_way_to_mean_every_ticket() {
        desk.tickets(2);

        assertRefused(
                TicketProblem.INVALID_FILTER,
                () -> desk.toolbox()
                        .bulk()
                        .run(
                                desk.owner,
                                new RunBulk(
                                        new RunBulk.Targets.Found(TicketFilter.any()),
                                        new RunBulk.Work.Steps(
                                                ActionList.of(new TicketAction.Priority(TicketPriority.LOW))))));
    }
}
