package io.keybuzz.application.tenancy.tenants;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.TenantStatus;

/** A tenant's next status. */
public record MoveTenant(TenantId tenant, TenantStatus to, ExpectedVersion expected) {
    /** Whatever its version. */
    public MoveTenant(TenantId tenant, TenantStatus to) {
        this(tenant, to, ExpectedVersion.any());
    }
}
