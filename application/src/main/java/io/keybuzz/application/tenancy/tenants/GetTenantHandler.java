package io.keybuzz.application.tenancy.tenants;

import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.port.Tenants;
import java.util.Optional;

final class GetTenantHandler implements UseCase<GetTenant, Tenant> {
    private final Tenants tenants;

    GetTenantHandler(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public Tenant handle(CallContext call, GetTenant query) {
        return tenants.require(query.tenant());
    }

    @Override
    public Optional<Seen> seen(GetTenant query, Tenant result) {
        return Optional.of(
                new Seen(result.id(), AuditNote.of("tenant", result.id().value())));
    }
}
