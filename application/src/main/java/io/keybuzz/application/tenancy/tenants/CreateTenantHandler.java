package io.keybuzz.application.tenancy.tenants;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.event.AccountMailRequested;

final class CreateTenantHandler implements Change<CreateTenant, Tenant> {
    private final TenancyPorts ports;
    private final TenantId id;

    /** @param id chosen before the unit of work opens, because it is its scope */
    CreateTenantHandler(TenancyPorts ports, TenantId id) {
        this.ports = ports;
        this.id = id;
    }

    @Override
    public Tenant handle(CallContext call, CreateTenant command) {
        String name = Tenant.requireName("name", command.name());
        Tenant tenant =
                new Tenant(id, command.slug(), name, command.plan(), TenantStatus.TRIAL, call.now(), call.now());
        UserId owner = ports.ids().next(UserId::new);
        ports.stores().tenants().add(tenant);
        ports.stores()
                .users()
                .add(User.invited(owner, id, command.ownerEmail(), command.ownerName(), Role.OWNER, call.now()));
        ports.outbox()
                .publish(new AccountMailRequested(
                        ports.ids().next(EventId::new), id, owner, AccountMailRequested.Kind.INVITATION, call.now()));
        return tenant;
    }

    @Override
    public AuditNote note(CreateTenant command, Tenant result) {
        return AuditNote.of("tenant", result.id().value());
    }
}
