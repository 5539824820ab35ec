package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.billing.BillingPorts;
import io.keybuzz.application.billing.statement.ClosingReport;
import io.keybuzz.application.billing.statement.MonthCloser;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.TimeOrderedIds;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.billing.plan.UnitPrices;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.Concurrently;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Midnight comes, and the month is closed by several at once, while billable things go on. */
class QuotaRollIT {
    private static final int OPERATIONS = Integer.getInteger("keybuzz.quota.operations", 600);
    private static final int CLIENTS = 16;

    private TestDatabase database;
    private JdbiStores stores;
    private Jdbi admin;

    @BeforeEach
    void open() {
        database = TestPostgres.fresh();
        stores = JdbiStores.open(
                database.settings().with(new JdbiSettings.PoolSizes(CLIENTS, 2, 1)),
                QuotaWorkload.SUBSCRIPTIONS,
                new TimeOrderedIds(Clock.systemUTC(), new SecureRandom()));
        admin = database.asAdmin();
    }

    @AfterEach
    void close() {
        stores.close();
        database.close();
    }

    @Test
    void everything_is_in_exactly_one_month_and_the_statement_is_what_was_counted() {
        BillingPeriod period = BillingPeriod.of(Demo.NOW);
        Instant midnight = period.end();
        TenantId one = tenant("one");
        TenantId two = tenant("two");
        QuotaWorkload workload = new QuotaWorkload(stores, one, two);
        MonthCloser closer = new MonthCloser(new BillingPorts(
                stores.ports().unitOfWork(),
                stores.ports().billing(),
                tenant -> Optional.empty(),
                stores.ports().outbox(),
                new TimeOrderedIds(Clock.systemUTC(), new SecureRandom())));
        AtomicInteger next = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();

        var outcomes = Concurrently.run(CLIENTS, () -> {
            for (int number = next.getAndIncrement(); number < OPERATIONS; number = next.getAndIncrement()) {
                // a clock that passes midnight half way through, and nodes whose clocks are not quite the same
                workload.perform(number, midnight.plusMillis(number - OPERATIONS / 2 + number % 7));
                if (number > OPERATIONS * 2 / 3 && number % 50 < 2) {
                    ClosingReport report = closer.run(midnight.plus(MonthCloser.GRACE));
                    assertThat(report.failed()).isZero();
                    assertThat(report.mismatches()).isEmpty();
                    closed.addAndGet(report.closed());
                }
            }
            return true;
        });
        closed.addAndGet(closer.run(midnight.plus(MonthCloser.GRACE)).closed());
        // what comes too late goes to the month that is open
        IntStream.range(OPERATIONS, OPERATIONS + 20)
                .forEach(number -> workload.perform(number, midnight.minusMillis(1)));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isEmpty());
        assertThat(closed.get()).isEqualTo(2);
        assertThat(number("select count(*) from billing.usage_entry")).isEqualTo(OPERATIONS + 20);
        assertThat(number("select count(distinct period_start) from billing.usage_entry"))
                .isEqualTo(2);
        assertThat(number("select count(*) from billing.quota_usage q where q.tickets_count + q.ai_actions_count <> ("
                        + "select count(*) from billing.usage_entry e where e.tenant_id = q.tenant_id"
                        + " and e.period_start = q.period_start)"))
                .isZero();
        assertThat(number("select sum((document -> 'counts' ->> 'tickets')::bigint"
                        + " + (document -> 'counts' ->> 'aiActions')::bigint) from billing.statement"))
                .isEqualTo(number(
                        "select count(*) from billing.usage_entry e where e.period_start = '" + period.start() + "'"));
        assertThat(number("select sum(total_minor) from billing.statement"))
                .isEqualTo(number("select sum(amount_minor) from billing.statement_ticket"))
                .isEqualTo(number("select sum(calculated_amount_minor) from billing.ticket_billing_usage"));
        System.out.printf(
                "%d operations around midnight: %d in the old month, %d in the new one%n",
                OPERATIONS + 20,
                number("select count(*) from billing.usage_entry e where e.period_start = '" + period.start() + "'"),
                number("select count(*) from billing.usage_entry e where e.period_start = '" + midnight + "'"));
    }

    @Test
    void counters_that_are_wrong_are_put_right_by_the_ledger_and_said() {
        TenantId tenant = tenant("wrong");
        QuotaWorkload workload = new QuotaWorkload(stores, tenant, tenant);
        IntStream.range(0, 10).forEach(number -> workload.perform(number, Demo.NOW));
        admin.useHandle(handle -> handle.execute("update billing.quota_usage set ai_actions_count = 99"));

        ClosingReport report = new MonthCloser(new BillingPorts(
                        stores.ports().unitOfWork(),
                        stores.ports().billing(),
                        it -> Optional.empty(),
                        stores.ports().outbox(),
                        database.ids()))
                .run(BillingPeriod.of(Demo.NOW).end().plus(MonthCloser.GRACE));

        assertThat(report.mismatches()).singleElement().satisfies(mismatch -> {
            assertThat(mismatch.counters().aiActions()).isEqualTo(99);
            assertThat(mismatch.ledger().used()).isEqualTo(10);
        });
        assertThat(number("select sum(tickets_count + ai_actions_count) from billing.quota_usage"))
                .isEqualTo(10);
    }

    private long number(String query) {
        return admin.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private TenantId tenant(String slug) {
        TenantId tenant = new Demo(database, stores).tenant(slug);
        stores.ports().unitOfWork().run(new TenantScope.One(tenant), () -> {
            stores.ports()
                    .billing()
                    .plans()
                    .add(
                            tenant,
                            new BillingPlan(
                                    1,
                                    Instant.EPOCH.plusSeconds(1),
                                    "PRO",
                                    40,
                                    80,
                                    100,
                                    true,
                                    30,
                                    new UnitPrices(5, 2, "EUR"),
                                    Optional.empty()));
            return tenant;
        });
        return tenant;
    }
}
