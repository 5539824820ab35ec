package io.keybuzz.domain.tenancy.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.Tenant;
import java.util.Optional;

/** Tenants of the current scope: one's own, or all of them on the platform. */
public interface Tenants {
    Optional<Tenant> find(TenantId id);

    /** Refuses with {@code tenancy/tenant-not-found}, for a missing tenant and one out of sight alike. */
    default Tenant require(TenantId id) {
        return find(id).orElseThrow(() -> TenancyProblem.TENANT_NOT_FOUND.refuse("There is no such tenant"));
    }

    /** Among all tenants on the platform scope; inside a tenant only its own slug is found. */
    Optional<Tenant> findBySlug(String slug);

    /** Newest first, by creation and id. */
    Page<Tenant> list(PageRequest page);

    /** Needs a scope of exactly this tenant. Refuses a slug in use with {@code tenancy/slug-taken}. */
    void add(Tenant tenant);

    /**
     * Stores what has become of the tenant, which keeps its slug; needs a scope of exactly this tenant. Refuses a version
     * that somebody else has changed with {@code request/stale-version}, at the latest when the unit of work ends.
     *
     * @return the tenant as it is stored now
     */
    Tenant save(Tenant tenant);
}
