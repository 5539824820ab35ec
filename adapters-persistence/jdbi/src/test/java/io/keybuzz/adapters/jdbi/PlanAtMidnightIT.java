package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.billing.BillingStores;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.billing.plan.PeriodTerms;
import io.keybuzz.domain.billing.plan.UnitPrices;
import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month begins while its tenant's plan is being changed, each in a unit of work that does not see the other's. */
class PlanAtMidnightIT {
    private static final String WAITING =
            "select count(*) from pg_locks l where l.locktype = 'advisory' and not l.granted";
    private static final BillingPeriod MONTH = BillingPeriod.of(Demo.NOW);
    private static final Instant LAST = MONTH.end().minusNanos(1_000);

    private TestDatabase database;
    private JdbiStores stores;
    private BillingStores billing;
    private Jdbi admin;
    private TenantId tenant;

    @BeforeEach
    void open() {
        database = TestPostgres.fresh();
        stores = database.stores();
        billing = stores.ports().billing();
        admin = database.asAdmin();
        tenant = new Demo(database, stores).tenant("acme");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_month_that_begins_meanwhile_begins_under_the_new_plan() throws Exception {
        CompletableFuture<Boolean> begun = in(() -> {
            agree();
            CompletableFuture<Boolean> counting = CompletableFuture.supplyAsync(() -> in(this::count));
            untilWaitingOr(counting);
            return counting;
        });

        assertThat(begun.get(30, TimeUnit.SECONDS)).isTrue();
        assertNewTerms();
    }

    @Test
    void one_that_has_begun_and_is_not_stored_yet_is_changed_with_the_others() throws Exception {
        CompletableFuture<Boolean> agreed = in(() -> {
            count();
            CompletableFuture<Boolean> agreeing = CompletableFuture.supplyAsync(() -> in(this::agree));
            untilWaitingOr(agreeing);
            return agreeing;
        });

        assertThat(agreed.get(30, TimeUnit.SECONDS)).isTrue();
        assertNewTerms();
    }

    private void assertNewTerms() {
        var terms = in(() -> billing.ledger().find(tenant, MONTH.next()))
                .orElseThrow()
                .terms();
        assertThat(terms.quota()).isEqualTo(77);
        assertThat(terms.prices().aiActionMinor()).isEqualTo(9);
    }

    private <T> T in(Supplier<T> work) {
        return stores.ports().unitOfWork().run(new TenantScope.One(tenant), work);
    }

    private boolean count() {
        billing.ledger().take(UsageFact.opened(tenant, database.ids().next(), MONTH.end()));
        return true;
    }

    private boolean agree() {
        BillingPlan plan =
                new BillingPlan(1, LAST, "PRO", 77, 80, 100, false, 100, new UnitPrices(5, 9, "EUR"), Optional.empty());
        billing.plans().add(tenant, plan);
        billing.ledger()
                .reprice(
                        tenant,
                        MONTH,
                        PeriodTerms.of(MONTH, List.of(BillingPlan.standard(), plan)),
                        PeriodTerms.of(plan));
        return true;
    }

    private void untilWaitingOr(CompletableFuture<Boolean> done) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!done.isDone() && waiting() == 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private long waiting() {
        return admin.withHandle(
                handle -> handle.createQuery(WAITING).mapTo(Long.class).one());
    }
}
