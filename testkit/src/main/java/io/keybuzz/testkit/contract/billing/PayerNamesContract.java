package io.keybuzz.testkit.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.billing.port.PayerNames;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.contract.StoreContract;
import org.junit.jupiter.api.Test;

/** The promises of {@link PayerNames}. */
public interface PayerNamesContract extends StoreContract {
    PayerNames payerNames();

    @Test
    default void who_pays_is_called_by_its_name_and_others_have_none() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        String name = read(tenant, () -> stores().tenants().require(tenant)).name();

        assertThat(read(tenant, () -> payerNames().of(tenant))).contains(name);
        assertThat(read(tenant, () -> payerNames().of(other))).isEmpty();
    }
}
