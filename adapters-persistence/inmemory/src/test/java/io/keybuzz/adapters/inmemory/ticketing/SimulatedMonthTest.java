package io.keybuzz.adapters.inmemory.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.simulation.MonthsEnd;
import io.keybuzz.testkit.simulation.SimulatedMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@code -Dkeybuzz.month.tickets} and {@code -Dkeybuzz.month.seed} live another month. */
class SimulatedMonthTest {
    private static final int TICKETS = Integer.getInteger("keybuzz.month.tickets", 1_000);
    private static final long SEED = Long.getLong("keybuzz.month.seed", System.nanoTime());

    @Test
    void a_month_at_thirty_desks_leaves_nothing_unexplained() {
        System.out.println("month seed " + SEED + ", " + TICKETS + " tickets");
        FixedClock clock = new FixedClock();
        KeyBuzzPorts.Runtime runtime = KeyBuzzPorts.Runtime.of(clock, new Random(SEED));
        KeyBuzzPorts ports = KeyBuzzPorts.embedded(runtime, InMemoryStores.of(runtime));

        SimulatedMonth month =
                SimulatedMonth.live(ports, clock, number -> runtime.ids().next(TenantId::new), 30, TICKETS, SEED);

        System.out.println(MonthsEnd.check(month));
        assertThat(month.tickets()).isGreaterThanOrEqualTo(TICKETS);
    }
}
