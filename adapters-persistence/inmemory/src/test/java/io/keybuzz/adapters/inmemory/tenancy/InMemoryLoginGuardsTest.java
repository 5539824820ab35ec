package io.keybuzz.adapters.inmemory.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.access.LoginGuard;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.port.LoginGuards;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.tenancy.access.LoginGuardsContract;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InMemoryLoginGuardsTest implements LoginGuardsContract {
    private final StoreFixture stores = new InMemoryStoreFixture();

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Test
    void they_do_not_pile_up_where_no_worker_tidies() {
        Instant now = stores.now();
        LoginGuards guards = stores.ports().tenancy().access().guards();
        SecretHash first = SecretHash.of("address 0");
        change(TenantId.PLATFORM, () -> {
            for (int i = 0; i < 1_000; i++) {
                guards.save(LoginGuard.fresh(SecretHash.of("address " + i), now));
            }
            guards.save(LoginGuard.fresh(
                    SecretHash.of("a month later"), now.plus(LoginGuard.KEPT).plusMillis(1)));
        });

        assertThat(inTenant(TenantId.PLATFORM, () -> guards.find(first))).isEmpty();
        assertThat(inTenant(TenantId.PLATFORM, () -> guards.find(SecretHash.of("a month later"))))
                .isPresent();
    }
}
