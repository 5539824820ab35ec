package io.keybuzz.adapters.jdbi;

import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.TimeOrderedIds;
import io.keybuzz.domain.billing.event.LimitReached;
import io.keybuzz.domain.billing.event.RechargeBought;
import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.billing.quota.UsageKind;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that does billable things with many clients at once, so that it can be killed: {@code url stopping-tenant
 * buying-tenant from to}. Each thing has a number and is the same thing when it is done again; one in twenty is done twice. Says
 * {@code did} after each.
 */
final class QuotaWorkload {
    static final Subscriptions SUBSCRIPTIONS = new Subscriptions(Map.of(
            LimitReached.SOFT_TYPE, List.of("warned"),
            LimitReached.HARD_TYPE, List.of("stopped"),
            RechargeBought.TYPE, List.of("cashier")));
    private static final int CLIENTS = 64;

    private final JdbiStores stores;
    private final TenantId stopping;
    private final TenantId buying;

    QuotaWorkload(JdbiStores stores, TenantId stopping, TenantId buying) {
        this.stores = stores;
        this.stopping = stopping;
        this.buying = buying;
    }

    public static void main(String[] args) throws Exception {
        IdSource ids = new TimeOrderedIds(Clock.systemUTC(), new SecureRandom());
        JdbiSettings settings = JdbiSettings.of(
                        args[0],
                        new Login(Roles.APP, TestPostgres.PASSWORDS.app()),
                        new Login(Roles.WORKER, TestPostgres.PASSWORDS.worker()),
                        new Login(Roles.PLATFORM, TestPostgres.PASSWORDS.platform()))
                .with(new JdbiSettings.PoolSizes(16, 2, 1));
        try (JdbiStores stores = JdbiStores.open(settings, SUBSCRIPTIONS, ids)) {
            new QuotaWorkload(stores, tenant(args[1]), tenant(args[2]))
                    .run(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
        }
    }

    private static TenantId tenant(String text) {
        return new TenantId(UUID.fromString(text));
    }

    private void run(int from, int to) throws Exception {
        AtomicInteger next = new AtomicInteger(from);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            running.add(clients.submit(() -> {
                for (int number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) {
                    perform(number, Demo.NOW);
                    if (number % 20 == 0) {
                        perform(number, Demo.NOW);
                    }
                    System.out.println("did");
                }
            }));
        }
        for (Future<?> client : running) {
            client.get();
        }
        clients.shutdown();
    }

    /** Even numbers are actions of the one tenant, odd ones actions and tickets of the other. */
    void perform(int number, Instant at) {
        TenantId tenant = number % 2 == 0 ? stopping : buying;
        UUID ticket = new UUID(7, number / 4);
        boolean opens = number % 4 == 3;
        UsageFact fact = opens
                ? UsageFact.opened(tenant, new UUID(9, number), at)
                : new UsageFact(tenant, "operation/" + number, UsageKind.AI_ACTION, ticket, at, false, 1);
        while (true) {
            try {
                stores.ports().unitOfWork().run(new TenantScope.One(tenant), () -> {
                    if (opens) {
                        stores.ports().billing().ledger().count(fact);
                    } else {
                        stores.ports().billing().ledger().take(fact);
                    }
                    return number;
                });
                return;
            } catch (Refusal crowded) {
                if (crowded.code() != CommonProblem.UNAVAILABLE) {
                    throw crowded;
                }
            }
        }
    }
}
