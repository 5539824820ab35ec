package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.given.GivenTenant;
import io.keybuzz.testkit.simulation.MonthsEnd;
import io.keybuzz.testkit.simulation.SimulatedMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The month of {@code SimulatedMonthTest}, kept by PostgreSQL. */
class SimulatedMonthIT {
    private static final int TICKETS = Integer.getInteger("keybuzz.month.tickets", 150);
    private static final long SEED = Long.getLong("keybuzz.month.seed", System.nanoTime());

    private final FixedClock clock = new FixedClock();
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestPostgres.fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_month_at_six_desks_leaves_nothing_unexplained() {
        System.out.println("month seed " + SEED + ", " + TICKETS + " tickets on PostgreSQL");
        JdbiStores stores = database.stores(KeyBuzzApplication.subscriptions());
        KeyBuzzPorts ports = KeyBuzzPorts.embedded(
                new KeyBuzzPorts.Runtime(clock, database.ids(), UseCaseListener.none()), stores.ports());

        SimulatedMonth month = SimulatedMonth.live(ports, clock, number -> tenant(stores), 6, TICKETS, SEED);

        System.out.println(MonthsEnd.check(month));
        assertThat(month.tickets()).isGreaterThanOrEqualTo(TICKETS);
    }

    private TenantId tenant(JdbiStores stores) {
        var tenant = GivenTenant.of(database.ids(), clock.instant()).build();
        return stores.ports().unitOfWork().run(new TenantScope.One(tenant.id()), () -> {
            stores.ports().tenancy().tenants().add(tenant);
            return tenant.id();
        });
    }
}
