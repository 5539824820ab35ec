package io.keybuzz.bootstrap.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.FixedClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MonthClosingTest {
    private static final TenantId TENANT = new TenantId(new UUID(1, 1));

    @Test
    void months_are_closed_once_they_are_over_and_counted() {
        try (KeyBuzz keyBuzz = KeyBuzz.inMemory()) {
            KeyBuzzPorts.Stores stores = keyBuzz.ports().stores();
            FixedClock clock = new FixedClock();
            SimpleMeterRegistry metrics = new SimpleMeterRegistry();
            MonthClosing months =
                    new MonthClosing(keyBuzz.application().billing().monthCloser(), metrics, clock);
            BillingPeriod period = BillingPeriod.of(clock.instant());
            stores.unitOfWork().run(new TenantScope.One(TENANT), () -> {
                stores.billing().ledger().count(UsageFact.opened(TENANT, new UUID(2, 2), clock.instant()));
                return true;
            });

            assertThat(months.run().closed()).isZero();
            clock.advance(Duration.between(clock.instant(), period.end()).plusHours(1));
            assertThat(months.run().closed()).isEqualTo(1);
            assertThat(months.run().closed()).isZero();

            assertThat(metrics.counter("keybuzz.billing.closings", "outcome", "closed")
                            .count())
                    .isEqualTo(1);
            assertThat(metrics.counter("keybuzz.billing.closings", "outcome", "failed")
                            .count())
                    .isZero();
            assertThat(metrics.counter("keybuzz.billing.mismatches").count()).isZero();
        }
    }
}
