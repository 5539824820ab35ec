package io.keybuzz.application.tenancy.tenants;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.port.Tenants;
import java.util.ArrayList;
import java.util.List;

final class UpdateTenantHandler implements Change<UpdateTenant, Tenant> {
    private final Tenants tenants;

    UpdateTenantHandler(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public Tenant handle(CallContext call, UpdateTenant command) {
        Tenant tenant = tenants.require(command.tenant());
        command.expected().require(tenant.version());
        if (command.plan().isPresent() && call.caller().role() != Role.SUPER_ADMIN) {
            throw CommonProblem.NOT_ALLOWED.refuse("Only a super admin changes the plan");
        }
        if (command.name().isEmpty() && command.plan().isEmpty()) {
            return tenant;
        }
        return tenants.save(tenant.revised(
                command.name().orElse(tenant.name()), command.plan().orElse(tenant.plan()), call.now()));
    }

    @Override
    public AuditNote note(UpdateTenant command, Tenant result) {
        List<String> fields = new ArrayList<>();
        command.name().ifPresent(name -> fields.add("name"));
        command.plan().ifPresent(plan -> fields.add("plan"));
        return new AuditNote("tenant", result.id().value(), fields).onlyIf(!fields.isEmpty());
    }
}
