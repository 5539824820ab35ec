package io.keybuzz.testkit.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.billing.payment.PaymentOrder;
import io.keybuzz.domain.shared.TenantId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.billing.port.DuePayments}. */
public interface DuePaymentsContract extends BillingContract {
    private PaymentOrder order(TenantId tenant, int number) {
        return new PaymentOrder(
                stores().ids().next(),
                tenant,
                "recharge/2026-11/" + number,
                700L + number,
                "EUR",
                stores().now().plusSeconds(number));
    }

    private List<PaymentOrder> all(TenantId asked, TenantId tenant) {
        return allPages(2, page -> read(asked, () -> billing().payments().list(tenant, page)));
    }

    @Test
    default void orders_are_listed_with_the_latest_first() {
        TenantId tenant = givenTenant();
        List<PaymentOrder> orders = List.of(order(tenant, 1), order(tenant, 2), order(tenant, 3));
        orders.forEach(it -> change(tenant, () -> billing().payments().add(it)));

        assertThat(all(tenant, tenant)).containsExactly(orders.get(2), orders.get(1), orders.get(0));
    }

    @Test
    default void a_debt_that_is_written_down_again_stays_as_it_is() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        PaymentOrder order = order(tenant, 1);
        change(tenant, () -> billing().payments().add(order));

        change(tenant, () -> billing().payments().add(order(tenant, 1)));
        change(other, () -> billing().payments().add(order(other, 1)));

        assertThat(all(tenant, tenant)).containsExactly(order);
        assertThat(all(other, other)).hasSize(1);
    }

    @Test
    default void another_tenants_debts_are_out_of_sight_and_cannot_be_written() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        change(owner, () -> billing().payments().add(order(owner, 1)));

        assertThat(all(other, owner)).isEmpty();
        assertOutsideScope(() -> change(other, () -> billing().payments().add(order(owner, 2))));
        assertThat(all(owner, owner)).hasSize(1);
    }
}
