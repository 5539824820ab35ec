package io.keybuzz.application.tenancy.tenants;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.port.Tenants;
import java.util.function.Consumer;

final class TenantAdministrationService implements TenantAdministration {
    private final UseCaseRunner runner;
    private final Consumer<TenantId> changed;
    private final TenancyPorts ports;
    private final GetTenantHandler get;
    private final UpdateTenantHandler update;
    private final MoveTenantHandler move;

    TenantAdministrationService(UseCaseRunner runner, TenancyPorts ports, Consumer<TenantId> changed) {
        Tenants tenants = ports.stores().tenants();
        this.runner = runner;
        this.changed = changed;
        this.ports = ports;
        this.get = new GetTenantHandler(tenants);
        this.update = new UpdateTenantHandler(tenants);
        this.move = new MoveTenantHandler(tenants);
    }

    @Override
    public Tenant get(CallContext call, GetTenant query) {
        return runner.read(get, call, query);
    }

    @Override
    public Tenant create(CallContext call, CreateTenant command) {
        TenantId id = idFor(call);
        return runner.write(new CreateTenantHandler(ports, id), call, command, caller -> new TenantScope.One(id));
    }

    private TenantId idFor(CallContext call) {
        return call.once()
                .filter(once -> call.caller().tenant().isEmpty())
                .map(once -> KeyedTenantId.of(
                        call,
                        once,
                        id -> runner.lookUp(
                                new TenantScope.One(id),
                                () -> ports.stores().tenants().find(id))))
                .orElseGet(() -> ports.ids().next(TenantId::new));
    }

    @Override
    public Tenant update(CallContext call, UpdateTenant command) {
        return runner.write(update, call, command, caller -> scopeOf(caller, command.tenant()));
    }

    @Override
    public Tenant move(CallContext call, MoveTenant command) {
        Tenant moved = runner.write(move, call, command, caller -> scopeOf(caller, command.tenant()));
        // this process lets its people in, or no more, from here on; others know within seconds
        changed.accept(moved.id());
        return moved;
    }

    /** Whoever has a tenant stays in it, and finds no other there. */
    private static TenantScope scopeOf(CallContext call, TenantId tenant) {
        return call.scope() instanceof TenantScope.One own ? own : new TenantScope.One(tenant);
    }
}
