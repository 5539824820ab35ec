package io.keybuzz.testkit.contract.tenancy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.access.LoginGuard;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.port.LoginGuards;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The promises of {@link LoginGuards}. */
public interface LoginGuardsContract extends StoreContract {
    SecretHash KEY = LoginGuard.keyOf(new EmailAddress("agathe@example.test"));
    SecretHash OTHER = LoginGuard.keyOf(new EmailAddress("bernd@example.test"));

    private LoginGuards guards() {
        return stores().ports().tenancy().access().guards();
    }

    private void failed() {
        change(
                TenantId.PLATFORM,
                () -> guards().save(guards().require(KEY, stores().now()).failed(stores().now())));
    }

    private int fails() {
        return inTenant(
                TenantId.PLATFORM, () -> guards().require(KEY, stores().now()).fails());
    }

    @Test
    default void a_guard_is_made_when_it_is_first_needed_and_comes_back_equal() {
        Instant now = stores().now();
        assertThat(inTenant(TenantId.PLATFORM, () -> guards().find(KEY))).isEmpty();

        assertThat(inTenant(TenantId.PLATFORM, () -> guards().require(KEY, now)))
                .isEqualTo(LoginGuard.fresh(KEY, now));

        LoginGuard failed = LoginGuard.fresh(KEY, now).admit(now).orElseThrow().failed(now.plusSeconds(3));
        LoginGuard known = LoginGuard.fresh(OTHER, now).known(now);
        change(TenantId.PLATFORM, () -> {
            guards().save(failed);
            guards().save(known);
        });
        assertThat(inTenant(TenantId.PLATFORM, () -> guards().require(KEY, now.plusSeconds(9))))
                .isEqualTo(failed);
        assertThat(inTenant(TenantId.PLATFORM, () -> guards().find(OTHER))).contains(known);
    }

    @Test
    default void a_forgotten_guard_is_gone_and_the_others_are_not() {
        change(TenantId.PLATFORM, () -> {
            guards().require(KEY, stores().now());
            guards().require(OTHER, stores().now());
        });

        change(TenantId.PLATFORM, () -> guards().forget(KEY));
        change(TenantId.PLATFORM, () -> guards().forget(KEY));

        assertThat(inTenant(TenantId.PLATFORM, () -> guards().find(KEY))).isEmpty();
        assertThat(inTenant(TenantId.PLATFORM, () -> guards().find(OTHER))).isPresent();
    }

    @Test
    default void counting_at_once_loses_nothing() {
        Concurrently.run(8, () -> {
            failed();
            return true;
        });

        assertThat(fails()).isEqualTo(8);
    }

    @Test
    default void no_tenant_reaches_them() {
        TenantId tenant = givenTenant();
        failed();

        changeInVain(tenant, () -> guards().save(LoginGuard.fresh(KEY, stores().now())));
        changeInVain(tenant, () -> guards().forget(KEY));
        changeInVain(tenant, () -> assertThat(guards().find(KEY)).isEmpty());

        assertThat(fails()).isEqualTo(1);
    }
}
