package io.keybuzz.testkit.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.billing.payment.PaymentOrder;
import io.keybuzz.domain.billing.port.PaymentGateway;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.Concurrently;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.billing.port.PaymentGateway}. */
public interface PaymentGatewayContract extends BillingContract {
    /** A gateway over {@link #stores()}, or over one's own. */
    PaymentGateway gateway();

    /** The keys of what was collected from a tenant. */
    List<String> collected(TenantId tenant);

    private PaymentOrder order(TenantId tenant, String key) {
        return new PaymentOrder(stores().ids().next(), tenant, key, 700, "EUR", stores().now());
    }

    @Test
    default void a_debt_is_collected_once_however_often_it_is_asked_for() {
        TenantId tenant = givenTenant();

        gateway().collect(order(tenant, "recharge/2026-11/1"));
        gateway().collect(order(tenant, "recharge/2026-11/1"));
        gateway().collect(order(tenant, "recharge/2026-11/2"));

        assertThat(collected(tenant)).containsExactlyInAnyOrder("recharge/2026-11/1", "recharge/2026-11/2");
    }

    @Test
    default void and_by_however_many_at_once() {
        TenantId tenant = givenTenant();

        var outcomes = Concurrently.run(4, () -> {
            gateway().collect(order(tenant, "statement/2026-11"));
            return true;
        });

        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        assertThat(collected(tenant)).containsExactly("statement/2026-11");
    }

    @Test
    default void the_same_key_is_another_debt_of_another_tenant() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();

        gateway().collect(order(tenant, "statement/2026-11"));
        gateway().collect(order(other, "statement/2026-11"));

        assertThat(collected(tenant)).hasSize(1);
        assertThat(collected(other)).hasSize(1);
    }
}
