package io.keybuzz.application.tenancy;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.port.Tenants;

final class ListTenantsHandler implements UseCase<ListTenants, Page<Tenant>> {
    private final Tenants tenants;

    ListTenantsHandler(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public Page<Tenant> handle(CallContext call, ListTenants query) {
        return tenants.list(query.page());
    }
}
