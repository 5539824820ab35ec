package io.keybuzz.application.tenancy.tenants;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Tenant;
import java.util.function.Consumer;

/**
 * Tenants. Everybody sees their own; owners rename it; super admins do everything else. Another tenant is refused like a
 * missing one, with {@code tenancy/tenant-not-found}.
 */
public interface TenantAdministration {
    Tenant get(CallContext call, GetTenant query);

    /**
     * Makes a tenant on trial and invites its owner. Refuses with {@code tenancy/invalid-slug}, {@code tenancy/slug-taken} or
     * {@code tenancy/invalid-name}.
     */
    Tenant create(CallContext call, CreateTenant command);

    /**
     * Changes name or plan; the plan is for super admins alone. Refuses with {@code tenancy/tenant-closed}, and a version
     * changed meanwhile with {@code request/stale-version}.
     */
    Tenant update(CallContext call, UpdateTenant command);

    /** Suspends, activates or closes. Refuses with {@code tenancy/illegal-move} and names what is allowed. */
    Tenant move(CallContext call, MoveTenant command);

    static TenantAdministration assemble(UseCaseRunner runner, TenancyPorts ports, Consumer<TenantId> changed) {
        return new TenantAdministrationService(runner, ports, changed);
    }
}
