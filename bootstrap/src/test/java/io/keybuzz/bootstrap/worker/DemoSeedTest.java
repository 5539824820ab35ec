package io.keybuzz.bootstrap.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DemoSeedTest {
    @Test
    void production_does_not_start_while_somebody_can_log_in_with_a_published_password() {
        try (KeyBuzz keyBuzz = KeyBuzz.inMemory()) {
            KeyBuzzPorts ports = keyBuzz.ports();
            assertThatCode(() -> DemoSeed.requireNoDemo(ports)).doesNotThrowAnyException();

            FoundTenant demo = DemoSeed.tenants().get(0);
            Instant now = ports.runtime().time().instant();
            Tenant tenant = keyBuzz.application().tenancy().found(demo, now);

            assertThatThrownBy(() -> DemoSeed.requireNoDemo(ports)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo(TenancyProblem.SEED_REFUSED);
                assertThat(refusal.detail())
                        .contains("owner@acme-electronics.com", "production")
                        .doesNotContain("owner-acme-123", "techcorp");
            });

            ports.stores()
                    .unitOfWork()
                    .run(
                            new TenantScope.One(tenant.id()),
                            () -> ports.stores().tenancy().tenants().save(tenant.moved(TenantStatus.SUSPENDED, now)));
            assertThatCode(() -> DemoSeed.requireNoDemo(ports)).doesNotThrowAnyException();
        }
    }
}
