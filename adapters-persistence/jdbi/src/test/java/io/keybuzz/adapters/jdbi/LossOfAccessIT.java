package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.tenancy.AccessToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Two nodes, fifty clients in a loop, and access taken away on one of them or in the database itself. */
class LossOfAccessIT {
    private static final int CLIENTS = 50;
    private static final Duration LATEST = Duration.ofSeconds(5);
    private static final Duration WATCHED = Duration.ofSeconds(7);

    private final Clock clock = Clock.systemUTC();

    @Test
    void whoever_loses_access_is_out_everywhere_within_five_seconds() throws InterruptedException {
        try (TestDatabase database = TestPostgres.fresh()) {
            Map<String, AccessToken> tokens = new ConcurrentHashMap<>();
            TestAccounts one = new TestAccounts(database, database.stores(), clock, tokens);
            TestAccounts two = new TestAccounts(database, database.stores(), clock, tokens);
            Map<String, String> shown = new HashMap<>();
            for (String slug : List.of("suspended", "deactivated", "demoted", "logged-out", "untouched")) {
                one.tenant(slug);
                shown.put(
                        slug,
                        one.app
                                .tenancy()
                                .logIn(
                                        new LogIn("owner@" + slug + ".test", TestAccounts.PASSWORD, Optional.empty()),
                                        clock.instant())
                                .token());
            }
            Map<String, Instant> lastLetIn = watch(List.of(one, two), shown, () -> {
                database.asAdmin().useHandle(handle -> {
                    handle.execute("update tenancy.tenant set status = 'SUSPENDED' where slug = 'suspended'");
                    handle.execute("update tenancy.app_user set active = false where email = 'owner@deactivated.test'");
                    handle.execute("update tenancy.app_user set role = 'AGENT' where email = 'owner@demoted.test'");
                });
                Caller caller = one.app
                        .tenancy()
                        .authenticate(shown.get("logged-out"), clock.instant())
                        .orElseThrow();
                one.app.tenancy().access().logOut(new CallContext(caller, clock.instant(), "request-1"));
            });

            Instant taken = lastLetIn.remove("taken");
            assertThat(lastLetIn.remove("untouched")).isAfter(taken.plus(LATEST));
            lastLetIn.forEach((slug, last) -> {
                System.out.printf(
                        "%s: last let in %d ms after%n",
                        slug, Duration.between(taken, last).toMillis());
                assertThat(Duration.between(taken, last)).as(slug).isLessThanOrEqualTo(LATEST);
            });
        }
    }

    /** When each was last let in as an owner, and under "taken" when access was taken away. */
    private Map<String, Instant> watch(List<TestAccounts> nodes, Map<String, String> shown, Runnable takeAway)
            throws InterruptedException {
        Map<String, Instant> lastLetIn = new ConcurrentHashMap<>();
        Instant end = clock.instant().plus(WATCHED).plusSeconds(1);
        CountDownLatch everybodyIsIn = new CountDownLatch(CLIENTS);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<String> slugs = new ArrayList<>(shown.keySet());
        for (int i = 0; i < CLIENTS; i++) {
            String slug = slugs.get(i % slugs.size());
            TestAccounts node = nodes.get((i / slugs.size()) % nodes.size());
            clients.execute(() -> {
                boolean in = false;
                while (clock.instant().isBefore(end)) {
                    Instant asked = clock.instant();
                    if (node.app
                            .tenancy()
                            .authenticate(shown.get(slug), asked)
                            .filter(caller -> caller.role() == Role.OWNER)
                            .isPresent()) {
                        lastLetIn.merge(slug, asked, (a, b) -> a.isAfter(b) ? a : b);
                        if (!in) {
                            in = true;
                            everybodyIsIn.countDown();
                        }
                    }
                    LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
                }
            });
        }
        assertThat(everybodyIsIn.await(30, TimeUnit.SECONDS)).isTrue();
        takeAway.run();
        lastLetIn.put("taken", clock.instant());
        clients.shutdown();
        assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        return new HashMap<>(lastLetIn);
    }
}
