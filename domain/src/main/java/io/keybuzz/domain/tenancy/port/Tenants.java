package io.keybuzz.domain.tenancy.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Tenant;
import java.util.Optional;

/** Tenants of the current scope: one's own, or all of them on the platform. */
public interface Tenants {
    Optional<Tenant> find(TenantId id);

    /** Among all tenants on the platform scope; inside a tenant only its own slug is found. */
    Optional<Tenant> findBySlug(String slug);

    /** Newest first, by creation and id. */
    Page<Tenant> list(PageRequest page);

    /** Needs a scope of exactly this tenant. Refuses a slug in use with {@code tenancy/slug-taken}. */
    void add(Tenant tenant);
}
