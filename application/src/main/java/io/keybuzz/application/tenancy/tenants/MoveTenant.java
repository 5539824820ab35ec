package io.keybuzz.application.tenancy.tenants;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.TenantStatus;

/** A tenant's next status. */
public record MoveTenant(TenantId tenant, TenantStatus to) {}
