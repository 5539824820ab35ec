package io.keybuzz.testkit.given;

import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.time.Instant;

/** A tenant on the PRO plan that may work, with a slug of its own. */
public final class GivenTenant {
    private final TenantId id;
    private final Instant now;
    private String slug;
    private TenantStatus status = TenantStatus.ACTIVE;

    private GivenTenant(TenantId id, Instant now) {
        this.id = id;
        this.now = now;
        this.slug = "tenant-" + id.toString().substring(24);
    }

    public static GivenTenant of(IdSource ids, Instant now) {
        return new GivenTenant(ids.next(TenantId::new), now);
    }

    public GivenTenant slug(String value) {
        slug = value;
        return this;
    }

    public GivenTenant status(TenantStatus value) {
        status = value;
        return this;
    }

    public Tenant build() {
        return new Tenant(id, slug, "Tenant " + slug, Plan.PRO, status, now, now);
    }
}
