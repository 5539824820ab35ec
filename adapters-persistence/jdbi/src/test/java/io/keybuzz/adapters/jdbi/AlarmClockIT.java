package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.ticketing.sla.AlarmClock;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.given.GivenTenant;
import io.keybuzz.testkit.given.GivenTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets wake once, however many nodes wake them and however often these are cut off in the middle. */
class AlarmClockIT {
    private static final int TICKETS = 300;

    private final FixedClock clock = new FixedClock();
    private TestDatabase database;
    private Jdbi admin;
    private JdbiStores stores;

    @BeforeEach
    void open() {
        database = TestPostgres.fresh();
        admin = database.asAdmin();
        stores = database.stores();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private AlarmClock node(JdbiStores on) {
        return KeyBuzzApplication.assemble(KeyBuzzPorts.embedded(
                        new KeyBuzzPorts.Runtime(clock, database.ids(), UseCaseListener.none()), on.ports()))
                .ticketing()
                .desk()
                .alarmClock();
    }

    private void tickets(int count) {
        List<TenantId> tenants = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            var tenant = GivenTenant.of(database.ids(), clock.instant()).build();
            stores.ports().unitOfWork().run(new TenantScope.One(tenant.id()), () -> {
                stores.ports().tenancy().tenants().add(tenant);
                return true;
            });
            tenants.add(tenant.id());
        }
        for (int i = 0; i < count; i++) {
            TenantId tenant = tenants.get(i % tenants.size());
            Ticket ticket = GivenTicket.of(tenant, database.ids(), clock.instant())
                    .channel(i % 2 == 0 ? Channel.AMAZON : Channel.MANUAL)
                    .build();
            stores.ports().unitOfWork().run(new TenantScope.One(tenant), () -> {
                stores.ports().ticketing().tickets().save(ticket);
                return true;
            });
        }
    }

    private List<String> query(String sql) {
        return admin.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private void assertEachBreachIsSaidOnce(int count) {
        assertThat(query("select e.ticket_id || ' ' || (e.payload ->> 'clock') from ticketing.ticket_event e"
                        + " where e.type = 'SLA_BREACHED'"))
                .doesNotHaveDuplicates()
                .hasSize(count / 2 * 3 + count / 2 * 2);
        assertThat(query("select t.id::text from ticketing.ticket t where t.wake_at is not null"))
                .isEmpty();
        assertThat(query("select e.ticket_id::text from ticketing.ticket_event e group by e.ticket_id, e.version"
                        + " having count(distinct e.created_at) > 1"))
                .isEmpty();
    }

    @Test
    void two_nodes_wake_each_ticket_once_after_a_jump_of_48_hours() {
        tickets(TICKETS);
        Instant later = clock.advance(Duration.ofHours(48));
        List<AlarmClock> nodes = List.of(node(stores), node(database.stores()));
        AtomicInteger turn = new AtomicInteger();

        var outcomes =
                Concurrently.run(4, () -> nodes.get(turn.getAndIncrement() % 2).ring(later));

        int woken = 0;
        for (var outcome : outcomes) {
            assertThat(outcome.failure()).isEmpty();
            assertThat(outcome.result().orElseThrow().failed()).isZero();
            woken += outcome.result().orElseThrow().woken();
        }
        assertThat(woken).isEqualTo(TICKETS);
        assertEachBreachIsSaidOnce(TICKETS);
        assertThat(node(stores).ring(later).woken()).isZero();
    }

    @Test
    void a_node_whose_connections_are_cut_again_and_again_loses_and_repeats_nothing() throws InterruptedException {
        tickets(TICKETS);
        Instant later = clock.advance(Duration.ofHours(48));
        AlarmClock node = node(stores);
        AtomicBoolean done = new AtomicBoolean();
        Thread cutter = new Thread(() -> {
            while (!done.get()) {
                query("select pg_terminate_backend(a.pid)::text from pg_stat_activity a"
                        + " where a.usename = 'keybuzz_app' and a.datname = current_database()");
                LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
            }
        });
        cutter.start();
        int failed = 0;
        int rounds = 0;
        do {
            rounds++;
            try {
                failed += node.ring(later).failed();
            } catch (RuntimeException cut) {
                failed++;
            }
            if (rounds == 20) {
                done.set(true);
                cutter.join();
            }
        } while (!query("select t.id::text from ticketing.ticket t where t.wake_at is not null limit 1")
                        .isEmpty()
                && rounds < 40);
        done.set(true);
        cutter.join();

        assertThat(failed).as("units of work that were cut off").isPositive();
        assertEachBreachIsSaidOnce(TICKETS);
    }

    /** Tickets that sleep are not looked at to find those that ring. */
    @Test
    void what_rings_is_found_by_its_index() {
        tickets(30);
        List<String> plan = admin.withHandle(handle -> {
            handle.execute("set enable_seqscan = off");
            handle.execute("set enable_bitmapscan = off");
            handle.execute("set role keybuzz_worker");
            List<String> lines = handle.createQuery(
                            "explain select t.tenant_id, t.id, t.wake_at from ticketing.ticket t"
                                    + " where t.wake_at <= now() order by t.wake_at, t.id limit 200")
                    .mapTo(String.class)
                    .list();
            handle.execute("reset role");
            return lines;
        });

        assertThat(String.join("\n", plan)).contains("ticket_wake_idx").doesNotContain("Sort");
    }
}
