package io.keybuzz.bootstrap.worker;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.tenancy.Tenant;
import java.util.List;
import java.util.Optional;

/** Finds a tenant by the name people use on a command line. */
@Worker("whoever runs a command")
public final class TenantLookup {
    private static final TenantScope PLATFORM = new TenantScope.Platform("a command names a tenant");

    private final KeyBuzzPorts.Stores stores;

    public TenantLookup(KeyBuzzPorts.Stores stores) {
        this.stores = stores;
    }

    /** The hundred newest. */
    public List<Tenant> all() {
        PageRequest page = PageRequest.first(PageRequest.MAX_LIMIT);
        return stores.unitOfWork()
                .read(PLATFORM, () -> stores.tenancy().tenants().list(page))
                .items();
    }

    public Optional<Tenant> bySlug(String slug) {
        return stores.unitOfWork()
                .read(PLATFORM, () -> stores.tenancy().tenants().findBySlug(slug));
    }
}
