package io.keybuzz.testkit.contract.ticketing.toolbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.action.port.TenantNames;
import io.keybuzz.testkit.contract.StoreContract;
import org.junit.jupiter.api.Test;

/** The promises of {@link TenantNames}. */
public interface TenantNamesContract extends StoreContract {
    TenantNames tenantNames();

    @Test
    default void a_tenant_is_called_by_its_name_and_another_one_has_none() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        String name = read(tenant, () -> stores().tenants().require(tenant)).name();

        assertThat(read(tenant, () -> tenantNames().of(tenant))).contains(name);
        assertThat(read(tenant, () -> tenantNames().of(other))).isEmpty();
    }
}
