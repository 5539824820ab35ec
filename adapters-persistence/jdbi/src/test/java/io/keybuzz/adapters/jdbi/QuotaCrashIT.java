package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.TimeOrderedIds;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.billing.plan.PeriodTerms;
import io.keybuzz.domain.billing.plan.UnitPrices;
import io.keybuzz.domain.shared.TenantId;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Kills a process with 64 clients at random moments while it does billable things, and counts after each kill. {@code
 * bin/race-quota} runs it at full size.
 */
class QuotaCrashIT {
    private static final int ROUNDS = Integer.getInteger("keybuzz.quota.rounds", 3);
    private static final int OPERATIONS = Integer.getInteger("keybuzz.quota.operations", 600);
    private static final long SEED = Long.getLong("keybuzz.quota.seed", System.nanoTime());
    private static final int UNITS = 100;
    private static final String MONTHS = "billing.quota_usage q where q.tenant_id = '%s'";

    private TestDatabase database;
    private JdbiStores stores;
    private Jdbi admin;

    @BeforeEach
    void open() {
        database = TestPostgres.fresh();
        stores = JdbiStores.open(
                database.settings(),
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
    void no_kill_makes_anything_count_twice_or_not_at_all() throws Exception {
        Random random = new Random(SEED);
        int half = OPERATIONS / 2;
        TenantId stopping = tenant("stopping", half * 3 / 5, false);
        TenantId buying = tenant("buying", half / 5, true);
        System.out.printf("quota seed %d: %d rounds, %d operations%n", SEED, ROUNDS, OPERATIONS);
        int batch = OPERATIONS / ROUNDS;
        int killed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int to = round == ROUNDS - 1 ? OPERATIONS : (round + 1) * batch;
            killed += run(stopping, buying, round * batch, to, 1 + random.nextInt(batch)) ? 1 : 0;
            check(stopping, half * 3 / 5);
            check(buying, Long.MAX_VALUE);
            run(stopping, buying, round * batch, to, Integer.MAX_VALUE);
        }

        assertThat(killed).as("processes killed before they were done").isGreaterThanOrEqualTo((ROUNDS + 1) / 2);
        check(stopping, half * 3 / 5);
        assertThat(counted(stopping)).isEqualTo(half * 3L / 5);
        assertThat(counted(buying)).isEqualTo(OPERATIONS - half);
        long beyond = OPERATIONS - half - half / 5;
        assertThat(number("select count(*) from billing.recharge r where r.tenant_id = '" + buying + "'"))
                .isEqualTo((beyond + UNITS - 1) / UNITS);
        for (TenantId tenant : List.of(stopping, buying)) {
            assertThat(events("billing.soft-limit-reached", tenant)).isEqualTo(1);
            assertThat(events("billing.hard-limit-reached", tenant)).isEqualTo(1);
        }
        System.out.printf(
                "%d processes killed; %d units of %d counted where the limit is %d; %d bought for %d beyond the quota; recharges %d%n",
                killed,
                counted(stopping),
                half,
                half * 3 / 5,
                counted(buying),
                beyond,
                events("billing.recharge-bought", buying));
    }

    /** Whatever was counted is in the ledger and the other way round, and never beyond the limit. */
    private void check(TenantId tenant, long limit) {
        long used = counted(tenant);
        String ours = " where tenant_id = '" + tenant + "'";
        assertThat(used).isLessThanOrEqualTo(limit);
        assertThat(number("select count(*) from billing.usage_entry" + ours)).isEqualTo(used);
        assertThat(number("select count(*) from billing.usage_entry" + ours + " and prepaid"))
                .isEqualTo(number("select coalesce(sum(q.prepaid_units), 0) from " + MONTHS.formatted(tenant)));
        assertThat(number("select coalesce(sum(billable_units), 0) from billing.ticket_billing_usage" + ours))
                .isEqualTo(used);
        assertThat(number("select count(*) from billing.recharge" + ours))
                .isEqualTo(number("select coalesce(sum(q.auto_recharges), 0) from " + MONTHS.formatted(tenant)))
                .isEqualTo(events("billing.recharge-bought", tenant));
        assertThat(number("select coalesce(max(number), 0) from billing.recharge" + ours))
                .isEqualTo(number("select count(*) from billing.recharge" + ours));
        assertThat(events("billing.soft-limit-reached", tenant))
                .isEqualTo(number("select count(q.soft_reached_at) from " + MONTHS.formatted(tenant)))
                .isLessThanOrEqualTo(1);
    }

    private long counted(TenantId tenant) {
        return number("select coalesce(sum(q.tickets_count + q.ai_actions_count), 0) from " + MONTHS.formatted(tenant));
    }

    private long events(String type, TenantId tenant) {
        return number("select count(*) from shared.outbox_event where type = '" + type + "' and tenant_id = '" + tenant
                + "'");
    }

    private long number(String query) {
        return admin.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private TenantId tenant(String slug, int quota, boolean recharge) {
        TenantId tenant = new Demo(database, stores).tenant(slug);
        BillingPeriod period = BillingPeriod.of(Demo.NOW);
        BillingPlan plan = new BillingPlan(
                1,
                Instant.EPOCH,
                "PRO",
                quota,
                80,
                100,
                recharge,
                UNITS,
                new UnitPrices(5, 2, "EUR"),
                Optional.empty());
        stores.ports().unitOfWork().run(new TenantScope.One(tenant), () -> {
            stores.ports().billing().plans().add(tenant, plan);
            stores.ports().billing().ledger().reprice(tenant, period, PeriodTerms.of(plan), PeriodTerms.of(plan));
            return tenant;
        });
        return tenant;
    }

    /** Runs the operations in a process of its own. @return whether it was killed before it was done */
    private boolean run(TenantId stopping, TenantId buying, int from, int to, int killAfter) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        QuotaWorkload.class.getName(),
                        database.url(),
                        stopping.toString(),
                        buying.toString(),
                        Integer.toString(from),
                        Integer.toString(to))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int done = 0;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                done += line.equals("did") ? 1 : 0;
                if (done >= killAfter) {
                    process.destroyForcibly();
                    break;
                }
            }
        } finally {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        if (killAfter == Integer.MAX_VALUE) {
            assertThat(process.exitValue()).isZero();
            assertThat(done).isEqualTo(to - from);
        }
        awaitNobody();
        return process.exitValue() != 0;
    }

    /** The server ends what a process has left behind as soon as it notices. */
    private void awaitNobody() {
        String others = "select count(*) from pg_stat_activity a where a.datname = current_database()"
                + " and a.state <> 'idle' and a.pid <> pg_backend_pid()";
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (number(others) > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(number(others)).isZero();
    }
}
