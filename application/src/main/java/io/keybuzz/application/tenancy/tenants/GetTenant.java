package io.keybuzz.application.tenancy.tenants;

import io.keybuzz.domain.shared.TenantId;

/** Asks for one tenant. */
public record GetTenant(TenantId tenant) {}
