package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.once.KeyedAnswers.Call;
import io.keybuzz.application.shared.once.StoredAnswer;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A key somebody is still busy with. */
class IdempotencyIT {
    private static final String FINGERPRINT = "0a".repeat(32);

    private static TestDatabase database;
    private static JdbiStores stores;

    @BeforeAll
    static void open() {
        database = TestPostgres.fresh();
        stores = database.stores();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void who_waits_too_long_for_a_key_is_told_to_come_back_and_not_that_the_service_is_down() throws Exception {
        TenantId tenant = new Demo(database, stores).tenant("acme");
        Call call = new Call(tenant, new UUID(1, 1), "POST", "/t", "k");
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> in(tenant, () -> {
            stores.ports().answers().claim(call, FINGERPRINT, Demo.NOW);
            // asking anything sends the claim
            assertThat(stores.ports().answers().find(call)).isEmpty();
            claimed.countDown();
            await(done);
            stores.ports().answers().keep(call, new StoredAnswer(201, Optional.empty(), "{}"));
        }));
        await(claimed);

        Refusal refused = null;
        try {
            in(tenant, () -> stores.ports().answers().claim(call, FINGERPRINT, Demo.NOW));
        } catch (Refusal refusal) {
            refused = refusal;
        }
        done.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(CommonProblem.IN_PROGRESS);
        assertThat(refused.facts()).containsEntry("retryAfter", 1);
    }

    private static boolean in(TenantId tenant, Runnable work) {
        return stores.ports().unitOfWork().run(new TenantScope.One(tenant), () -> {
            work.run();
            return true;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
