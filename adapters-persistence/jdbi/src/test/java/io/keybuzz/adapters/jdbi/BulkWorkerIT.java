package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.ticketing.toolbox.bulk.GetBulk;
import io.keybuzz.application.ticketing.toolbox.bulk.RunBulk;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.action.TicketAction;
import io.keybuzz.domain.ticketing.action.Wording;
import io.keybuzz.domain.ticketing.bulk.BulkId;
import io.keybuzz.domain.ticketing.bulk.BulkProgress;
import io.keybuzz.domain.ticketing.canned.TemplateText;
import io.keybuzz.testkit.Concurrently;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each ticket has its turn once, however many nodes do the work and however often these are cut off in the middle. */
class BulkWorkerIT {
    private static final int TICKETS = 120;
    private static final int MOST_ROUNDS = 400;

    private TestDatabase database;
    private Jdbi admin;
    private TenantId tenant;
    private CallContext call;

    @BeforeEach
    void open() {
        database = TestPostgres.fresh();
        admin = database.asAdmin();
        Demo demo = new Demo(database, database.stores());
        tenant = demo.tenant("acme");
        UserId user = demo.user(tenant, "jo@acme.com");
        call = new CallContext(Caller.of(tenant, user, Role.AGENT, "Jo"), Demo.NOW, "request-1");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private KeyBuzzApplication node() {
        JdbiStores stores = database.stores(KeyBuzzApplication.subscriptions());
        return KeyBuzzApplication.assemble(KeyBuzzPorts.embedded(
                new KeyBuzzPorts.Runtime(() -> Demo.NOW.plusSeconds(60), database.ids(), UseCaseListener.none()),
                stores.ports()));
    }

    private List<TicketId> tickets() {
        Demo demo = new Demo(database, database.stores());
        List<TicketId> tickets = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            tickets.add(demo.ticket(tenant, "Ticket " + i));
        }
        return tickets;
    }

    private BulkId begin(KeyBuzzApplication node) {
        ActionList actions = ActionList.of(
                new TicketAction.Write(
                        Visibility.INTERNAL, new Wording.Plain(new TemplateText("To {{ticket.subject}}"))),
                new TicketAction.AddTags(List.of("mass")),
                new TicketAction.Status(TicketStatus.RESOLVED));
        return node.ticketing()
                .desk()
                .toolbox()
                .bulk()
                .run(call, new RunBulk(new RunBulk.Targets.Named(tickets()), new RunBulk.Work.Steps(actions)))
                .progress()
                .job()
                .id();
    }

    private BulkProgress progress(KeyBuzzApplication node, BulkId bulk) {
        return node.ticketing().desk().toolbox().bulk().get(call, new GetBulk(bulk));
    }

    private List<String> query(String sql) {
        return admin.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private int number(String sql) {
        return admin.withHandle(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    /** Whoever died with a lease is not waited for, nor is the pause before another try; the relay's patience is not tried here. */
    private void leasesRunOut() {
        admin.useHandle(
                handle -> handle.execute(
                        "update shared.outbox_delivery set due_at = now(), lease_until = null, attempts = 0 where status = 'PENDING'"));
    }

    private void assertEachTicketHadItsTurnOnce(KeyBuzzApplication node, BulkId bulk) {
        assertThat(query("select i.problem from ticketing.bulk_item i where i.outcome <> 'DONE'"))
                .isEmpty();
        BulkProgress progress = progress(node, bulk);
        assertThat(progress).isEqualTo(new BulkProgress(progress.job(), TICKETS, 0, 0));
        assertThat(progress.job().finishedAt()).isPresent();
        assertThat(query("select m.ticket_id::text from ticketing.ticket_message m where m.is_internal"))
                .doesNotHaveDuplicates()
                .hasSize(TICKETS);
        assertThat(number("select count(*)::int from ticketing.ticket t where t.version = 2 and t.tags = '{mass}'"
                        + " and t.status = 'RESOLVED' and t.message_count = 2"))
                .isEqualTo(TICKETS);
        assertThat(number("select count(*)::int from billing.ticket_billing_usage u where u.human_messages_count = 1"))
                .isEqualTo(TICKETS);
        assertThat(query("select e.action from privacy.audit_entry e where e.action <> 'RunBulk'"))
                .isEmpty();
        assertThat(number("select count(*)::int from privacy.audit_entry")).isEqualTo(1);
    }

    @Test
    void four_relays_on_two_nodes_do_each_ticket_once() {
        List<KeyBuzzApplication> nodes = List.of(node(), node());
        BulkId bulk = begin(nodes.get(0));
        AtomicInteger turn = new AtomicInteger();

        var outcomes = Concurrently.run(4, () -> {
            KeyBuzzApplication node = nodes.get(turn.getAndIncrement() % 2);
            for (int round = 0; round < MOST_ROUNDS && progress(node, bulk).waiting() > 0; round++) {
                node.relay().deliver(5);
                leasesRunOut();
            }
            return node.relay().drain();
        });

        outcomes.forEach(outcome -> assertThat(outcome.failure()).isEmpty());
        leasesRunOut();
        nodes.get(0).relay().drain();
        assertEachTicketHadItsTurnOnce(nodes.get(0), bulk);
    }

    @Test
    void a_worker_whose_connections_are_cut_again_and_again_loses_and_repeats_nothing() throws InterruptedException {
        KeyBuzzApplication node = node();
        BulkId bulk = begin(node);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger cuts = new AtomicInteger();
        Thread cutter = new Thread(() -> {
            while (!done.get()) {
                cuts.addAndGet(query("select pg_terminate_backend(a.pid)::text from pg_stat_activity a"
                                + " where a.usename in ('keybuzz_app', 'keybuzz_worker')"
                                + " and a.datname = current_database() and a.state <> 'idle'")
                        .size());
                LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
            }
        });
        cutter.start();
        int rounds = 0;
        while (number("select count(*)::int from ticketing.bulk_item i where i.outcome is null") > 0
                && rounds < MOST_ROUNDS) {
            rounds++;
            try {
                leasesRunOut();
                node.relay().deliver(5);
            } catch (RuntimeException cut) {
                assertThat(cut).isNotNull();
            }
        }
        done.set(true);
        cutter.join();
        leasesRunOut();
        node.relay().drain();

        assertThat(cuts.get()).as("connections that were cut off in the middle").isGreaterThan(5);
        assertEachTicketHadItsTurnOnce(node, bulk);
    }
}
