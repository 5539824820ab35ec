package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.bridge.BillingMeter;
import io.keybuzz.application.bridge.TenantStaff;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.application.ticketing.TicketIntake;
import io.keybuzz.application.ticketing.thread.MergeTickets;
import io.keybuzz.application.ticketing.thread.UnmergeTicket;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.Origin;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.testkit.Concurrently;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Merges against each other, against buyers' messages and against replies, with everything counted afterwards;
 * {@code -Dkeybuzz.race.rounds=200} for the full count.
 */
class MergeRaceIT {
    private static final int ROUNDS = Integer.getInteger("keybuzz.race.rounds", 10);
    private static final int CLIENTS = 8;

    private TestDatabase database;
    private JdbiStores stores;
    private KeyBuzzApplication app;
    private TicketIntake intake;
    private Jdbi admin;
    private TenantId tenant;

    @BeforeEach
    void open() {
        database = TestPostgres.fresh();
        stores = database.stores();
        admin = database.asAdmin();
        app = KeyBuzzApplication.assemble(KeyBuzzPorts.embedded(
                new KeyBuzzPorts.Runtime(() -> Demo.NOW, database.ids(), UseCaseListener.none()), stores.ports()));
        intake = new TicketIntake(
                stores.ports().ticketing(),
                new TenantStaff(stores.ports().tenancy()),
                new BillingMeter(stores.ports().billing()),
                database.ids());
        tenant = new Demo(database, stores).tenant("acme");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private CallContext call() {
        return new CallContext(
                Caller.of(tenant, database.ids().next(UserId::new), Role.AGENT, "Jo"), Demo.NOW, "request-1");
    }

    private TicketId ticket() {
        return new TicketId(app.ticketing()
                .open(call(), OpenTicket.of("Subject", "From the buyer"))
                .id());
    }

    /** What came of it: the slug of a refusal, or that it was done. */
    private static String outcome(Callable<?> work) throws Exception {
        try {
            work.call();
            return "done";
        } catch (Refusal refusal) {
            return refusal.code().slug();
        }
    }

    private String merge(TicketId target, TicketId... sources) throws Exception {
        return outcome(() -> app.ticketing().desk().threads().merge(call(), MergeTickets.of(target, sources)));
    }

    private TicketId hear(TicketId ticket) {
        NewTicket start = NewTicket.of(
                Origin.of(Channel.MANUAL),
                "Subject",
                new Customer(Optional.empty(), Optional.empty()),
                TicketPriority.NORMAL,
                Optional.empty());
        TicketIntake.Received message = new TicketIntake.Received(
                Author.customer("Buyer"), MessageBody.received("And another thing"), Demo.NOW);
        return stores.ports()
                .unitOfWork()
                .run(new TenantScope.One(tenant), () -> intake.append(ticket, start, message, Demo.NOW));
    }

    private long count(String query) {
        return admin.withHandle(handle ->
                handle.createQuery("select " + query).mapTo(Long.class).one());
    }

    private void assertEverythingAddsUp(long messages, long humanMessages) {
        assertThat(count("count(*) from ticketing.ticket_message")).isEqualTo(messages);
        assertThat(count("coalesce(sum(message_count), 0)::bigint from ticketing.ticket"))
                .isEqualTo(messages);
        assertThat(count("count(*) from ticketing.ticket t where t.message_count <> (select count(*) from"
                        + " ticketing.ticket_message m where m.tenant_id = t.tenant_id and m.ticket_id = t.id)"))
                .as("tickets whose count is wrong")
                .isZero();
        assertThat(count("count(*) from ticketing.ticket t join ticketing.ticket_message m"
                        + " on m.tenant_id = t.tenant_id and m.ticket_id = t.id where t.merged_into is not null"))
                .as("messages that hang on a part")
                .isZero();
        assertThat(count("coalesce(sum(human_messages_count), 0)::bigint from billing.ticket_billing_usage"))
                .isEqualTo(humanMessages);
        assertThat(count("count(*) from billing.ticket_billing_usage u join ticketing.ticket t"
                        + " on t.tenant_id = u.tenant_id and t.id = u.ticket_id"
                        + " where (u.merged_into is null) <> (t.merged_into is null)"))
                .as("usage rows that point where their ticket does not")
                .isZero();
        assertThat(count("count(*) from (select e.version, lag(e.version) over (partition by coalesce(e.home_id,"
                        + " e.ticket_id) order by e.created_at, e.version) as earlier from ticketing.ticket_event e) x"
                        + " where x.version < x.earlier"))
                .as("lines of history out of order")
                .isZero();
    }

    @Test
    void of_merges_that_cross_one_direction_wins_and_rings_never_come_about() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<TicketId> ring = List.of(ticket(), ticket(), ticket());
            AtomicInteger turn = new AtomicInteger();

            List<String> outcomes = Concurrently.run(CLIENTS, () -> {
                        int i = turn.getAndIncrement();
                        return merge(ring.get(i % 3), ring.get((i + 1) % 3));
                    })
                    .stream()
                    .map(it -> it.result().orElseGet(() -> String.valueOf(it.failure())))
                    .toList();

            assertThat(outcomes).contains("done").isSubsetOf("done", TicketProblem.MERGED.slug());
        }
        assertThat(count("count(*) from ticketing.ticket t where t.merged_into is null"))
                .isGreaterThanOrEqualTo(ROUNDS);
        assertThat(count("count(*) from ticketing.ticket t join ticketing.ticket o on o.id = t.merged_into"
                        + " where o.merged_into = t.id"))
                .isZero();
        assertEverythingAddsUp(3L * ROUNDS, 0);
    }

    @Test
    void no_message_of_a_buyer_is_lost_while_tickets_are_merged_and_parted() throws Exception {
        long messages = 0;
        for (int round = 0; round < ROUNDS; round++) {
            TicketId target = ticket();
            List<TicketId> parts = List.of(ticket(), ticket());
            messages += 3 + CLIENTS - 2;
            AtomicInteger turn = new AtomicInteger();

            assertThat(Concurrently.run(CLIENTS, () -> switch (turn.getAndIncrement()) {
                        case 0 -> merge(target, parts.get(0), parts.get(1));
                        case 1 ->
                            outcome(() ->
                                    app.ticketing().desk().threads().unmerge(call(), new UnmergeTicket(parts.get(0))));
                        default -> outcome(() -> hear(parts.get(turn.get() % 2)));
                    }))
                    .extracting(it -> it.result().orElseGet(() -> String.valueOf(it.failure())))
                    .isSubsetOf("done", TicketProblem.MERGE_FINAL.slug());
        }
        assertEverythingAddsUp(messages, 0);
    }

    @Test
    void what_agents_do_meanwhile_is_done_or_refused_and_counted_where_it_is() throws Exception {
        Random random = new Random(7);
        List<TicketId> tickets = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tickets.add(ticket());
        }
        AtomicInteger replies = new AtomicInteger();
        AtomicInteger heard = new AtomicInteger();
        for (int round = 0; round < ROUNDS; round++) {
            List<Callable<String>> work = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                work.add(something(
                        tickets, random.nextInt(4), pick(tickets, random), pick(tickets, random), replies, heard));
            }
            AtomicInteger turn = new AtomicInteger();
            assertThat(Concurrently.run(
                            CLIENTS, () -> work.get(turn.getAndIncrement()).call()))
                    .extracting(it -> it.result().orElseGet(() -> String.valueOf(it.failure())))
                    .isSubsetOf(
                            "done",
                            TicketProblem.MERGED.slug(),
                            TicketProblem.MERGE_FINAL.slug(),
                            TicketProblem.INVALID_MERGE.slug(),
                            "request/stale-version");
        }
        assertEverythingAddsUp(6L + replies.get() + heard.get(), replies.get());
        assertThat(replies.get()).isPositive();
        assertThat(heard.get()).isPositive();
    }

    private static TicketId pick(List<TicketId> tickets, Random random) {
        return tickets.get(random.nextInt(tickets.size()));
    }

    private Callable<String> something(
            List<TicketId> tickets, int what, TicketId one, TicketId two, AtomicInteger replies, AtomicInteger heard) {
        return () -> outcome(() -> {
            switch (what) {
                case 0 -> app.ticketing().desk().threads().merge(call(), MergeTickets.of(one, two));
                case 1 -> app.ticketing().desk().threads().unmerge(call(), new UnmergeTicket(one));
                case 2 -> {
                    app.ticketing().reply(call(), ReplyToTicket.of(one, "An answer"));
                    replies.incrementAndGet();
                }
                default -> {
                    hear(tickets.get(two.hashCode() & 1));
                    heard.incrementAndGet();
                }
            }
            return true;
        });
    }
}
