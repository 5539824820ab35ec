package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.testkit.Concurrently;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads, many tenants and few connections: no scope is ever seen by the next borrower of a connection. */
class PoolLeakIT {
    private static final int THREADS = 16;
    private static final int UNITS_PER_THREAD = 400;
    private static final int TENANTS = 40;

    @Test
    void no_unit_of_work_ever_sees_another_tenants_row() {
        try (TestDatabase database = TestPostgres.fresh()) {
            JdbiStores stores = database.stores(database.settings().with(new JdbiSettings.PoolSizes(6, 1, 1)));
            Demo demo = new Demo(database, stores);
            List<TenantId> tenants = IntStream.range(0, TENANTS)
                    .mapToObj(i -> demo.tenant("leak-" + i))
                    .toList();
            tenants.forEach(tenant -> demo.ticket(tenant, "one each"));

            List<Concurrently.Outcome<Integer>> leaks = Concurrently.run(THREADS, () -> leaksSeen(stores, tenants));

            assertThat(leaks).allSatisfy(outcome -> {
                assertThat(outcome.failure()).isEmpty();
                assertThat(outcome.result()).contains(0);
            });
        }
    }

    private static int leaksSeen(JdbiStores stores, List<TenantId> tenants) throws SQLException {
        Random random = new Random(Thread.currentThread().getId());
        int leaks = 0;
        for (int i = 0; i < UNITS_PER_THREAD; i++) {
            TenantId tenant = tenants.get(random.nextInt(TENANTS));
            leaks += switch (random.nextInt(20)) {
                case 0 -> rolledBack(stores, tenant);
                case 1, 2 -> bare(stores);
                case 3, 4, 5, 6 -> written(stores, tenant);
                default -> listed(stores, tenant);
            };
        }
        return leaks;
    }

    private static int listed(JdbiStores stores, TenantId tenant) {
        return stores.ports().unitOfWork().read(new TenantScope.One(tenant), () -> foreign(stores, tenant));
    }

    private static int written(JdbiStores stores, TenantId tenant) {
        UnitOfWork work = stores.ports().unitOfWork();
        return work.run(new TenantScope.One(tenant), () -> {
            stores.ports().usages().countHumanMessage(tenant, tenant.value(), Demo.NOW);
            return foreign(stores, tenant);
        });
    }

    private static int rolledBack(JdbiStores stores, TenantId tenant) {
        try {
            return stores.ports().unitOfWork().run(new TenantScope.One(tenant), () -> {
                foreign(stores, tenant);
                throw new UnsupportedOperationException("on purpose");
            });
        } catch (UnsupportedOperationException e) {
            return 0;
        }
    }

    private static int foreign(JdbiStores stores, TenantId tenant) {
        var page = stores.ports().ticketing().views().list(TicketQuery.newest(TicketFilter.any()), PageRequest.first());
        return page.items().size() == 1 && page.items().get(0).tenantId().equals(tenant.value()) ? 0 : 1;
    }

    private static int bare(JdbiStores stores) throws SQLException {
        try (Connection connection = stores.appDataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from ticketing.ticket")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
