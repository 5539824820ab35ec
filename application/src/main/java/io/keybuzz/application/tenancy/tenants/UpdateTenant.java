package io.keybuzz.application.tenancy.tenants;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Plan;
import java.util.Optional;

/** What shall be different about a tenant; what is absent stays. */
public record UpdateTenant(TenantId tenant, Optional<String> name, Optional<Plan> plan, ExpectedVersion expected) {}
