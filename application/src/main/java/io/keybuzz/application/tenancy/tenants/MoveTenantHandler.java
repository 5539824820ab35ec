package io.keybuzz.application.tenancy.tenants;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.port.Tenants;

final class MoveTenantHandler implements Change<MoveTenant, Tenant> {
    private final Tenants tenants;

    MoveTenantHandler(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public Tenant handle(CallContext call, MoveTenant command) {
        Tenant tenant = tenants.require(command.tenant());
        command.expected().require(tenant.version());
        return tenants.save(tenant.moved(command.to(), call.now()));
    }

    @Override
    public AuditNote note(MoveTenant command, Tenant result) {
        return AuditNote.of("tenant", result.id().value(), "status");
    }
}
