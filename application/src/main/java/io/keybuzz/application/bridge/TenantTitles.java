package io.keybuzz.application.bridge;

import io.keybuzz.domain.billing.port.PayerNames;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.port.Tenants;
import io.keybuzz.domain.ticketing.action.port.TenantNames;
import java.util.Optional;

/** Ticketing and billing ask tenancy what a tenant is called. */
public final class TenantTitles implements TenantNames, PayerNames {
    private final Tenants tenants;

    public TenantTitles(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<String> of(TenantId tenant) {
        return tenants.find(tenant).map(Tenant::name);
    }
}
