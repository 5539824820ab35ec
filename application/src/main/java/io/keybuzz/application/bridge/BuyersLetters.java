package io.keybuzz.application.bridge;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.access.port.OpaqueSecrets;
import io.keybuzz.domain.tenancy.port.Tenants;
import io.keybuzz.domain.ticketing.satisfaction.port.Letters;
import java.util.Optional;

/** Ticketing asks tenancy who writes to a buyer, and for secrets nobody can guess. */
public final class BuyersLetters implements Letters {
    private final Tenants tenants;
    private final OpaqueSecrets secrets;

    public BuyersLetters(Tenants tenants, OpaqueSecrets secrets) {
        this.tenants = tenants;
        this.secrets = secrets;
    }

    @Override
    public Optional<String> nameOf(TenantId tenant) {
        return tenants.find(tenant).filter(it -> it.status().mayWork()).map(Tenant::name);
    }

    @Override
    public String secret() {
        return secrets.next().text();
    }
}
