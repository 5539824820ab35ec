package io.keybuzz.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.bootstrap.process.Superuser;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A month that is over is closed by the server as it runs, without anybody asking. */
class MonthClosingIT {
    @RegisterExtension
    static final ServedHouse HOUSE = new ServedHouse();

    /** Nobody waits ten minutes for it. */
    private static final String NOW_DUE = "with due as (update scheduler.scheduled_tasks set execution_time = now()"
            + " where task_name = 'close-months' and not picked and execution_time > now() returning 1)"
            + " select count(*) from due";

    @Test
    void the_schedule_closes_a_month_that_is_over() throws Exception {
        KeyBuzzPorts ports = HOUSE.server().keyBuzz().ports();
        Superuser superuser = Superuser.of(HOUSE.home());
        Instant then = ports.runtime().time().instant().minus(Duration.ofDays(62));
        BillingPeriod period = BillingPeriod.of(then);
        TenantId tenant = ports.runtime().ids().next(TenantId::new);
        UUID ticket = ports.runtime().ids().next();
        ports.stores().unitOfWork().run(new TenantScope.One(tenant), () -> {
            ports.stores().billing().ledger().count(UsageFact.opened(tenant, ticket, then));
            return true;
        });

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (statement(ports, tenant, period).isEmpty() && System.nanoTime() < end) {
            superuser.count(NOW_DUE);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }

        assertThat(statement(ports, tenant, period))
                .hasValueSatisfying(
                        statement -> assertThat(statement.counts().tickets()).isEqualTo(1));
    }

    private static Optional<Statement> statement(KeyBuzzPorts ports, TenantId tenant, BillingPeriod period) {
        return ports.stores()
                .unitOfWork()
                .read(
                        new TenantScope.One(tenant),
                        () -> ports.stores().billing().statements().find(tenant, period));
    }
}
