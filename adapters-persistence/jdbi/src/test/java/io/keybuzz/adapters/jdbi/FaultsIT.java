package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keybuzz.adapters.jdbi.JdbiSettings.PoolSizes;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.testkit.SequentialIds;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that freezes, dies or is busy is an outage for a while, never a hanging thread and never a broken store. */
class FaultsIT {
    private static final TenantId TENANT = new TenantId(UUID.fromString("01980000-0000-7000-8000-00000000000f"));
    private static final Duration SOCKET = Duration.ofSeconds(1);

    private static FaultServer server;
    private static JdbiStores stores;

    @BeforeAll
    static void open() throws IOException {
        server = new FaultServer();
        JdbiTimeouts impatient = new JdbiTimeouts(
                Duration.ofMillis(200),
                Duration.ofMillis(900),
                SOCKET,
                Duration.ofSeconds(1),
                Duration.ofMillis(500),
                Duration.ofSeconds(5));
        JdbiSettings settings = new JdbiSettings(
                server.url(),
                new Login(Roles.APP, TestPostgres.PASSWORDS.app()),
                new Login(Roles.WORKER, TestPostgres.PASSWORDS.worker()),
                new Login(Roles.PLATFORM, TestPostgres.PASSWORDS.platform()),
                new PoolSizes(2, 1, 1),
                impatient,
                "faults");
        stores = JdbiStores.open(settings, new Subscriptions(Map.of()), new SequentialIds());
    }

    @AfterAll
    static void close() throws IOException {
        stores.close();
        server.close();
    }

    private static int read() {
        return stores.ports()
                .unitOfWork()
                .read(
                        new TenantScope.One(TENANT),
                        () -> stores.ports()
                                .ticketing()
                                .views()
                                .list(TicketQuery.newest(TicketFilter.any()), PageRequest.first())
                                .items()
                                .size());
    }

    /** Each vain attempt waits for the pool, so this does not spin. */
    private static void assertReadsAgain() {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Throwable refused = catchThrowable(FaultsIT::read);
        while (refused != null && System.nanoTime() < deadline) {
            refused = catchThrowable(FaultsIT::read);
        }
        assertThat(refused).isNull();
    }

    private static void count(UUID ticket) {
        stores.ports().usages().countHumanMessage(TENANT, ticket, Demo.NOW);
    }

    private static void change(Runnable work) {
        stores.ports().unitOfWork().run(new TenantScope.One(TENANT), () -> {
            work.run();
            return true;
        });
    }

    private static void assertUnavailable(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(CommonProblem.UNAVAILABLE);
            assertThat(refusal.facts()).containsKey("retryAfter");
        });
    }

    @Test
    void a_frozen_server_costs_a_thread_its_patience_and_no_more() {
        read();
        server.freeze();
        try {
            long started = System.nanoTime();
            assertUnavailable(catchThrowable(FaultsIT::read));
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(SOCKET.multipliedBy(4));
        } finally {
            server.thaw();
        }
        assertReadsAgain();
    }

    @Test
    void a_server_that_dies_in_the_middle_of_a_unit_of_work_is_an_outage_until_it_is_back() throws IOException {
        UUID ticket = new UUID(1, 1);
        assertUnavailable(catchThrowable(() -> change(() -> {
            read(ticket);
            count(ticket);
            server.kill();
        })));
        assertUnavailable(catchThrowable(FaultsIT::read));

        server.restart();

        assertReadsAgain();
        change(() -> assertThat(stores.ports().usages().find(ticket)).isEmpty());
    }

    private static void read(UUID ticket) {
        assertThat(stores.ports().usages().find(ticket)).isEmpty();
    }

    @Test
    void a_row_that_somebody_holds_too_long_is_an_outage() throws SQLException {
        UUID ticket = new UUID(2, 2);
        change(() -> count(ticket));
        try (Connection other = stores.appDataSource().getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("select set_config('keybuzz.tenant_id', '" + TENANT + "', true)");
                statement.execute("select 1 from billing.ticket_billing_usage for update");
                assertUnavailable(catchThrowable(() -> change(() -> count(ticket))));
            } finally {
                other.rollback();
            }
        }
        change(() -> count(ticket));
    }

    @Test
    void a_pool_without_a_free_connection_is_an_outage() throws SQLException {
        try (Connection first = stores.appDataSource().getConnection();
                Connection second = stores.appDataSource().getConnection()) {
            assertThat(first).isNotSameAs(second);
            assertUnavailable(catchThrowable(FaultsIT::read));
        }
        assertThat(read()).isZero();
    }

    @Test
    void units_of_work_that_wait_for_each_other_both_succeed_in_the_end() throws InterruptedException {
        UUID one = new UUID(3, 1);
        UUID two = new UUID(3, 2);
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        Thread other = new Thread(() -> lockBoth(two, one, bothHoldOne, runs));
        other.start();

        lockBoth(one, two, bothHoldOne, runs);
        other.join(20_000);

        assertThat(runs).hasValueGreaterThan(2);
        change(() -> {
            assertThat(stores.ports().usages().find(one).orElseThrow().humanMessagesCount())
                    .isEqualTo(2);
            assertThat(stores.ports().usages().find(two).orElseThrow().humanMessagesCount())
                    .isEqualTo(2);
        });
    }

    /** The first attempt of each waits until the other one holds its first row. */
    private static void lockBoth(UUID first, UUID second, CyclicBarrier bothHoldOne, AtomicInteger runs) {
        AtomicInteger attempts = new AtomicInteger();
        boolean stored = false;
        while (!stored) {
            try {
                change(() -> {
                    runs.incrementAndGet();
                    count(first);
                    stores.ports().usages().find(first);
                    if (attempts.incrementAndGet() == 1) {
                        await(bothHoldOne);
                    }
                    count(second);
                });
                stored = true;
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isEqualTo(CommonProblem.UNAVAILABLE);
            }
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
